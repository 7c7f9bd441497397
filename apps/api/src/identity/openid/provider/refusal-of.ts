import { DomainError } from '@clausier/domain/shared/domain-error';
import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';
import { ruleBroken } from '../../../platform/refuse.js';

const OUT_OF_ORDER = ['server_error', 'temporarily_unavailable'];
const NO_ANSWER = ['OAUTH_TIMEOUT', 'OAUTH_ABORT'];

export interface Refusal {
  readonly refusal: DomainError;
  /** What an administrator may read of it; nothing when the person alone is concerned. */
  readonly reason?: string;
}

/**
 * The sentence for whatever went wrong with the provider: it does not answer (`openid-unavailable`), the person gave up
 * (`openid-cancelled`), or its answer is not to be trusted (`openid-answer-refused`). A refusal of ours stays what it is.
 */
export function refusalOf(error: unknown): Refusal {
  if (error instanceof DomainError)
    return { refusal: error, reason: 'the identity does not meet the settings' };
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) {
    if (error.error === 'access_denied') return { refusal: ruleBroken('openid-cancelled') };
    if (OUT_OF_ORDER.includes(error.error)) return unavailable(error.code);
    return refused(error.code);
  }
  if (error instanceof ClientError && error.code !== undefined) {
    return NO_ANSWER.includes(error.code) ? unavailable(error.code) : refused(error.message);
  }
  // The library wraps what it has no code for, and lets through what `fetch` throws when nobody answers at the address.
  const { name, message } = ((error instanceof ClientError ? error.cause : error) ?? {}) as Partial<Error>;
  return name === 'TypeError' ? unavailable(message) : refused(name);
}

function unavailable(reason = 'no answer'): Refusal {
  return { refusal: ruleBroken('openid-unavailable'), reason };
}

function refused(reason = 'no reason'): Refusal {
  return { refusal: ruleBroken('openid-answer-refused'), reason };
}
