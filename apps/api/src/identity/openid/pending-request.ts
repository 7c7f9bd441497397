import sql from 'sql-template-tag';
import type { OpenTransaction } from '../../database/scope.js';
import { digestOf } from '../session-cookie.js';

/** Why the browser was sent to the provider. */
export type OpenIdPurpose = 'SIGN_IN' | 'INVITATION' | 'LINK';

/** What is remembered of a browser sent to the provider, until it comes back. */
export interface PendingRequest {
  readonly purpose: OpenIdPurpose;
  /** Expected in the identity token: it answers this request and no other. */
  readonly nonce: string;
  /** The secret of PKCE (RFC 7636), when the provider knows it. */
  readonly codeVerifier: string | null;
  /** Who will own the identity: the invited or the signed-in user; nobody yet for a sign-in. */
  readonly userId: number | null;
  /** Digest of the invitation that proves it. */
  readonly linkHash: Buffer | null;
  /** The page wanted afterwards. */
  readonly returnPath: string;
}

/** What the browser holds: the state travels through the provider, the token stays in a cookie. */
export interface BrowserProof {
  readonly state: string;
  readonly browser: string;
}

/** Time to find one's password, not to leave a tab open for the day. */
export const REQUEST_MINUTES = 10;

/** Keeps a request for ten minutes. Its state and its cookie are kept as digests: a copy of the table answers nothing. */
export async function keepRequest(
  db: OpenTransaction,
  { state, browser }: BrowserProof,
  request: PendingRequest,
  now: Date,
): Promise<Date> {
  const expiresAt = new Date(now.getTime() + REQUEST_MINUTES * 60_000);
  await db.run(sql`delete from openid_request where expires_at <= ${now}`);
  await db.run(sql`
    insert into openid_request (state_hash, browser_hash, purpose, nonce, code_verifier, user_id, link_hash, return_path, expires_at)
    values (${digestOf(state)}, ${digestOf(browser)}, ${request.purpose}, ${request.nonce}, ${request.codeVerifier},
      ${request.userId}, ${request.linkHash}, ${request.returnPath}, ${expiresAt})`);
  return expiresAt;
}

/**
 * Takes a request back, once: of two answers with the same state the second finds nothing, and so does an answer that
 * arrives in another browser, too late, or without having been asked for.
 */
export function takeRequest(
  db: OpenTransaction,
  { state, browser }: BrowserProof,
  now: Date,
): Promise<PendingRequest | undefined> {
  return db.first<PendingRequest>(sql`
    with taken as (
      delete from openid_request
      where state_hash = ${digestOf(state)} and browser_hash = ${digestOf(browser)}
        and expires_at > ${now}
      returning purpose, nonce, code_verifier, user_id, link_hash, return_path)
    select purpose, nonce, code_verifier as "codeVerifier", user_id as "userId", link_hash as "linkHash",
      return_path as "returnPath"
    from taken`);
}
