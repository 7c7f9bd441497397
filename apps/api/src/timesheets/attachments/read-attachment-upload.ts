import { refuseNir } from '@clausier/domain/participants/refuse-nir';
import type { FastifyRequest } from 'fastify';
import { invalid } from '../../platform/refuse.js';
import { LARGEST_ATTACHMENT } from './attachment-kind.js';
import type { ReceivedAttachment } from './keep-attachment.js';

/** The one file of a multipart request. Throws `file-empty`, `file-too-large`, `file-unreadable`, `nir-refused` (in its name). */
export async function readAttachmentUpload(request: FastifyRequest): Promise<ReceivedAttachment> {
  const part = await request.file({ limits: { fileSize: LARGEST_ATTACHMENT } }).catch(() => undefined);
  if (!part) throw invalid('file-empty', 'file');
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw invalid('file-too-large', 'file', { limit: LARGEST_ATTACHMENT });
    // The client went away, or sent half of what it announced.
    throw invalid('file-unreadable', 'file');
  });
  if (bytes.length === 0) throw invalid('file-empty', 'file');
  const name = part.filename.split(/[\\/]/).at(-1)?.trim().slice(0, 200) || 'piece';
  refuseNir(name, 'file');
  return { name, bytes };
}
