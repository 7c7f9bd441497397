import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { readFilePart } from '../../http/file-part.js';
import { DECP_LIMITS } from '../reading/limits.js';
import type { ReceivedFile } from './store-contracts.js';

/** The file of a multipart request. Throws as `readFilePart` does. */
export async function readUpload(
  request: FastifyRequest,
): Promise<ReceivedFile & { readonly bytes: Buffer }> {
  const { name, bytes } = await readFilePart(request, { limit: DECP_LIMITS.fileBytes, unnamed: 'decp.json' });
  return { name, size: bytes.length, sha256: createHash('sha256').update(bytes).digest(), bytes };
}
