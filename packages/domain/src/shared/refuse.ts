import { DomainError, type ErrorParams } from './domain-error.js';
import type { DomainErrorCode } from './error-codes.js';

/** The error for a value that cannot be what it claims to be (wrong format, out of range). */
export function invalid(code: DomainErrorCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'invalid', field, params });
}

/** The error for well-formed values that together break a rule of the trade. */
export function ruleBroken(code: DomainErrorCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'rule-broken', field, params });
}

/** The error for a change that arrives after another one it did not know about. */
export function conflict(code: DomainErrorCode, field?: string, params?: ErrorParams): DomainError {
  return new DomainError({ code, kind: 'conflict', field, params });
}
