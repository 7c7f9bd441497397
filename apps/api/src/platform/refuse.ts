import { DomainError, type ErrorParams } from '@clausier/domain/shared/domain-error';
import type { DomainErrorCode } from '@clausier/domain/shared/error-codes';
import type { ApiErrorCode } from './error-codes.js';

/** A code some catalogue has a sentence for: the API's own, or the domain's. */
type KnownCode = ApiErrorCode | DomainErrorCode;

/** Absent, or somebody else's: the two answer alike. */
export function notFound(field?: string): DomainError {
  return new DomainError({ code: 'not-found' satisfies ApiErrorCode, kind: 'not-found', field });
}

/** The actor's role may not do this, whatever the record. */
export function forbidden(code: KnownCode = 'forbidden'): DomainError {
  return new DomainError({ code, kind: 'forbidden' });
}

/** The record changed, or the thing exists already: the client must look again. */
export function conflict(code: KnownCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'conflict', field, params });
}

/** A well-formed request that a rule of the business refuses. */
export function ruleBroken(code: KnownCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'rule-broken', field, params });
}

/** A value that cannot be what it claims to be. */
export function invalid(code: KnownCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'invalid', field, params });
}

/** Nothing is wrong but the moment: the same request may be sent again a little later. */
export function busy(code: KnownCode, field?: string): DomainError {
  return new DomainError({ code, kind: 'busy', field });
}
