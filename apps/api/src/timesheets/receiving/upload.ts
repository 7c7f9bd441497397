import { type Month, parseMonth } from '@clausier/domain/calendar/month';
import { refuseNir } from '@clausier/domain/participants/refuse-nir';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { readFilePart } from '../../http/file-part.js';
import { invalid } from '../../platform/refuse.js';
import { READING_LIMITS } from '../reading/reading-limits.js';

export interface Upload {
  readonly month: Month;
  readonly columns: string | undefined;
  readonly file: { readonly name: string; readonly mediaType: string; readonly bytes: Buffer };
}

/**
 * The file of a multipart request with its fields. Throws as `readFilePart` does, `field-missing`, `field-not-a-month`, and
 * `nir-refused` in a field.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const { part, name, bytes } = await readFilePart(request, {
    limit: READING_LIMITS.fileBytes,
    unnamed: 'releve',
  });
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
