import { DomainError } from '@clausier/domain/shared/domain-error';

/** Refuses a whole statement because one of its rows holds what looks like a social security number. */
export function refuseNirAt(row: number): never {
  throw new DomainError({ code: 'nir-refused', kind: 'invalid', field: 'file', params: { row } });
}
