import { DomainError } from '@clausier/domain/shared/domain-error';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** One field at fault in a request. */
export class FieldProblem {
  @ApiProperty({ example: 'startedOn' }) field: string;
  @ApiProperty({ example: 'field-not-a-day' }) code: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<
    string,
    string | number
  >;
}

/** An error as RFC 9457 wants it. The sentence a person reads is in the catalogue of their language, under `code`. */
export class Problem {
  @ApiProperty({ example: '/problems/version-stale' }) type: string;
  @ApiProperty({ example: 'version-stale' }) title: string;
  @ApiProperty({ example: 409 }) status: number;
  @ApiProperty({ example: 'version-stale' }) code: string;
  @ApiPropertyOptional({ example: 'version' }) field?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<
    string,
    string | number
  >;
  @ApiPropertyOptional({ type: [FieldProblem] }) errors?: FieldProblem[];
  @ApiPropertyOptional({ description: 'The number the server logged it under, when the fault is its own' })
  instance?: string;
}

const STATUS: Record<DomainError['kind'], number> = {
  invalid: 422,
  'rule-broken': 422,
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  busy: 503,
};

/** A problem that has no rule of the business behind it. */
export function problem(status: number, code: string, more: Partial<Problem> = {}): Problem {
  return { type: `/problems/${code}`, title: code, status, code, ...more };
}

/** Any error as a problem; what nobody foresaw is a 500 that tells nothing of the inside. */
export function toProblem(error: unknown): Problem {
  if (error instanceof InvalidFields) return problem(422, 'fields-invalid', { errors: error.errors });
  if (error instanceof DomainError) {
    const { field, params } = error;
    return problem(STATUS[error.kind], error.code, {
      ...(field === undefined ? {} : { field }),
      ...(Object.keys(params).length === 0 ? {} : { params }),
    });
  }
  return fromDatabase(error) ?? fromHttp(error) ?? problem(500, 'unexpected');
}

/** Fields that are missing or malformed, all of them at once. */
export class InvalidFields extends Error {
  constructor(readonly errors: FieldProblem[]) {
    super('fields-invalid');
  }
}

const BY_SQL_STATE: Record<string, [number, string]> = {
  '23505': [409, 'already-exists'],
  '23503': [409, 'still-referenced'],
  '23P01': [409, 'period-overlaps'],
  '23514': [422, 'rule-of-the-database-broken'],
  '22P05': [422, 'text-refused'],
  '22021': [422, 'text-refused'],
  // Half a character (a lone surrogate) in a text that is kept as JSON.
  '22P02': [422, 'text-refused'],
  '22003': [422, 'number-out-of-range'],
  '40001': [503, 'busy-try-again'],
  '40P01': [503, 'busy-try-again'],
  '57014': [503, 'busy-try-again'],
};

/** Rules that only the database can hold, whatever the way a text came. */
const BY_CONSTRAINT: Record<string, string> = {
  hour_entry_reason_names_nobody: 'reason-names-person',
  participant_is_anonymous: 'participant-is-anonymous',
};

function fromDatabase(error: unknown): Problem | undefined {
  const { code, constraint } = (error ?? {}) as { code?: string; constraint?: string };
  const known = code === undefined ? undefined : BY_SQL_STATE[code];
  const told = constraint?.endsWith('_holds_no_nir') ? 'nir-refused' : BY_CONSTRAINT[constraint ?? ''];
  if (told) return problem(422, told);
  return known && problem(known[0], known[1], constraint ? { params: { constraint } } : {});
}

const BY_STATUS: Record<number, string> = {
  400: 'request-malformed',
  401: 'sign-in-needed',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  406: 'not-acceptable',
  413: 'body-too-large',
  415: 'media-type-unknown',
  429: 'too-many-requests',
};

function fromHttp(error: unknown): Problem | undefined {
  const { statusCode, status } = (error ?? {}) as { statusCode?: number; status?: number };
  const found = typeof status === 'number' ? status : statusCode;
  return found !== undefined && found < 500
    ? problem(found, BY_STATUS[found] ?? 'request-refused')
    : undefined;
}
