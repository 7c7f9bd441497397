import type { FastifyRequest } from 'fastify';
import { readFilePart } from '../../http/file-part.js';
import { invalid } from '../../platform/refuse.js';
import { LARGEST_ATTACHMENT } from './attachment-kind.js';
import type { ReceivedAttachment } from './keep-attachment.js';

/** The one file of a multipart request. Throws as `readFilePart` does, and `file-empty` on a file of nothing. */
export async function readAttachmentUpload(request: FastifyRequest): Promise<ReceivedAttachment> {
  const { name, bytes } = await readFilePart(request, { limit: LARGEST_ATTACHMENT, unnamed: 'piece' });
  if (bytes.length === 0) throw invalid('file-empty', 'file');
  return { name, bytes };
}
