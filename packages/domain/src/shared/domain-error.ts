/** Families of refusals; the API turns each into one HTTP status. */
export type DomainErrorKind = 'invalid' | 'not-found' | 'forbidden' | 'conflict' | 'rule-broken' | 'busy';

/** Values a sentence about the error may quote. Never a person's name. */
export type ErrorParams = Readonly<Record<string, string | number>>;

export interface DomainErrorDetails {
  /** Stable kebab-case code: the key of the sentence in every catalogue. */
  readonly code: string;
  readonly kind: DomainErrorKind;
  /** Name of the offending input, when the screen can point at it. */
  readonly field?: string | undefined;
  readonly params?: ErrorParams | undefined;
}

/** A business rule said no. Carries a code, never a sentence: sentences live in the catalogues. */
export class DomainError extends Error {
  readonly code: string;
  readonly kind: DomainErrorKind;
  readonly field?: string;
  readonly params: ErrorParams;

  constructor({ code, kind, field, params = {} }: DomainErrorDetails) {
    super(code);
    this.name = 'DomainError';
    this.code = code;
    this.kind = kind;
    this.params = params;
    if (field !== undefined) this.field = field;
  }
}
