import { refuseNir } from '@clausier/domain/participants/refuse-nir';
import type { MultipartFile } from '@fastify/multipart';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { invalid } from '../platform/refuse.js';

/** Declares a request that is a form with one file, in the field `file`, and nothing else. */
export const ApiFile = (): MethodDecorator => (target, key, descriptor) => {
  ApiConsumes('multipart/form-data')(target, key, descriptor);
  ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })(target, key, descriptor);
};

export interface FilePart {
  readonly part: MultipartFile;
  /** Without its folders, 200 characters at most; `unnamed` when it has none. */
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * The file of a multipart request, given up as soon as it is larger than `limit` (bytes). Throws `file-empty` when there is
 * none, `file-too-large`, `file-unreadable`, `nir-refused` (in its name).
 */
export async function readFilePart(
  request: FastifyRequest,
  { limit, unnamed }: { limit: number; unnamed: string },
): Promise<FilePart> {
  const part = await request.file({ limits: { fileSize: limit } }).catch(() => undefined);
  if (!part) throw invalid('file-empty', 'file');
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE') throw invalid('file-too-large', 'file', { limit });
    // The client went away, or sent half of what it announced.
    throw invalid('file-unreadable', 'file');
  });
  const name = part.filename.split(/[\\/]/).at(-1)?.trim().slice(0, 200) || unnamed;
  return { part, name: refuseNir(name, 'file'), bytes };
}
