/**
 * Every code a DomainError of this package can carry. The catalogues must have one sentence for each in every
 * language; a test checks that each is really thrown somewhere, and the compiler that no other is.
 */
export const DOMAIN_ERROR_CODES = [
  'amount-ambiguous-separator',
  'amount-empty',
  'amount-malformed',
  'amount-not-an-integer',
  'amount-too-large',
  'amount-too-many-decimals',
  'day-malformed',
  'day-not-in-calendar',
  'day-out-of-range',
  'division-by-zero',
  'hours-ambiguous-separator',
  'hours-empty',
  'hours-malformed',
  'hours-minutes-incomplete',
  'hours-minutes-out-of-range',
  'hours-negative',
  'hours-not-an-integer',
  'hours-seconds',
  'hours-serial-invalid',
  'hours-too-large',
  'hours-too-many-decimals',
  'month-malformed',
  'month-out-of-range',
  'not-an-integer',
  'number-too-large',
  'rate-invalid',
  'siren-all-zero',
  'siren-bad-checksum',
  'siren-malformed',
  'siret-all-zero',
  'siret-bad-checksum',
  'siret-malformed',
  'weight-negative',
  'weights-all-zero',
  'weights-empty',
] as const;

export type DomainErrorCode = (typeof DOMAIN_ERROR_CODES)[number];
