import { refuseNir } from '@clausier/domain/participants/refuse-nir';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { type Month, parseMonth } from '@clausier/domain/shared/month';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { invalid } from '../../platform/refuse.js';
import { READING_LIMITS } from '../reading/reading-limits.js';

export interface Upload {
  readonly month: Month;
  readonly columns: string | undefined;
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
}

/**
 * The file of a multipart request with its fields. Throws `file-empty`, `file-too-large`, `field-not-a-month`, `nir-refused`
 * (in its name, or in a field).
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const part = await request.file({ limits: { fileSize: READING_LIMITS.fileBytes } }).catch(() => undefined);
  if (!part) throw invalid('file-empty', 'file');
  const bytes = await part.toBuffer().catch((error: { code?: string }) => {
    if (error.code === 'FST_REQ_FILE_TOO_LARGE')
      throw invalid('file-too-large', 'file', { limit: READING_LIMITS.fileBytes });
    // The client went away, or sent half of what it announced.
    throw invalid('file-unreadable', 'file');
  });
  const name = part.filename.split(/[\\/]/).at(-1)?.trim().slice(0, 200) || 'releve';
  refuseNir(name, 'file');
  return {
    month: monthField(fieldOf(part, 'month')),
    columns: fieldOf(part, 'columns'),
    file: { name, mediaType: part.mimetype.slice(0, 100), bytes },
  };
}

function fieldOf({ fields }: MultipartFile, name: string): string | undefined {
  const field = fields[name];
  const single = Array.isArray(field) ? field[0] : field;
  if (single?.type !== 'field' || typeof single.value !== 'string') return undefined;
  return refuseNir(single.value, name);
}

function monthField(text: string | undefined): Month {
  if (text === undefined) throw invalid('field-missing', 'month');
  try {
    return parseMonth(text, 'month');
  } catch (error) {
    throw error instanceof DomainError ? invalid('field-not-a-month', 'month') : error;
  }
}
