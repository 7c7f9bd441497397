import { createHash } from 'node:crypto';
import { refuseNir } from '@clausier/domain/participants/refuse-nir';
import type { FastifyRequest } from 'fastify';
import { invalid } from '../../platform/refuse.js';
import { DECP_LIMITS } from '../reading/limits.js';
import type { ReceivedFile } from './store-contracts.js';

/**
 * The file of a multipart request, given up as soon as it is too large. Throws `file-empty`, `file-too-large`,
 * `file-unreadable`, `nir-refused` (in its name).
 */
export async function readUpload(
  request: FastifyRequest,
): Promise<ReceivedFile & { readonly bytes: Buffer }> {
  const part = await request.file({ limits: { fileSize: DECP_LIMITS.fileBytes } }).catch(() => undefined);
  if (!part) throw invalid('file-empty', 'file');
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw invalid('file-too-large', 'file', { limit: DECP_LIMITS.fileBytes });
    throw invalid('file-unreadable', 'file');
  });
  const name = part.filename.split(/[\\/]/).at(-1)?.trim().slice(0, 200).replaceAll('\0', '') || 'decp.json';
  refuseNir(name, 'file');
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest(), bytes };
}
