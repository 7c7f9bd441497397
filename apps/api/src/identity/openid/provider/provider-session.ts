import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import sql from 'sql-template-tag';
import { Gate } from '../../../database/gate.js';
import { Clock } from '../../../platform/clock.js';
import { digestOf, newToken } from '../../session-cookie.js';
import { REQUEST_MINUTES } from '../pending-request.js';
import { openIdToken, sealIdToken } from './id-token-hint.js';
import { Provider } from './provider.js';

const MINUTE = 60_000;
/** How long ProConnect keeps its own session: later there is nothing left to end. */
const KEPT_FOR = 12 * 60 * MINUTE;

/** A token that goes to the browser in a cookie. */
export interface BrowserToken {
  readonly token: string;
  readonly expiresAt: Date;
}

/** The session the provider keeps for this browser, beside ours: whoever uses the browser next could sign in with it. */
@Injectable()
export class ProviderSession {
  constructor(
    private readonly gate: Gate,
    private readonly provider: Provider,
    private readonly clock: Clock,
  ) {}

  /** Remembers what the provider will ask for to end its session. */
  async keep(issuer: string, idToken: string): Promise<BrowserToken> {
    const token = newToken();
    const now = this.clock.now();
    const expiresAt = new Date(now.getTime() + KEPT_FOR);
    await this.gate.write(async (db) => {
      await db.run(sql`delete from openid_sign_out where expires_at <= ${now}`);
      await db.run(sql`
        insert into openid_sign_out (token_hash, issuer, id_token, expires_at)
        values (${digestOf(token)}, ${issuer}, ${sealIdToken(idToken, token)}, ${expiresAt})`);
    });
    return { token, expiresAt };
  }

  /** True when this browser signed in with the provider and may still be known there. */
  async isOpen(token: string | undefined): Promise<boolean> {
    if (token === undefined) return false;
    const find = sql`
      select 1 from openid_sign_out where token_hash = ${digestOf(token)} and expires_at > ${this.clock.now()}`;
    return (await this.gate.read((db) => db.first(find))) !== undefined;
  }

  /**
   * Where the browser ends the provider's session, told once, with a state of 256 bits that the browser keeps in its cookie
   * until it is back; nowhere when there is nothing to end.
   */
  async end(token: string | undefined): Promise<{ url: URL; browser: BrowserToken } | undefined> {
    if (token === undefined) return undefined;
    const issuer = await this.provider.issuer();
    const take = sql`
      with taken as (delete from openid_sign_out where token_hash = ${digestOf(token)} returning issuer, id_token)
      select id_token as "idToken" from taken where issuer = ${issuer}`;
    const kept = await this.gate.write((db) => db.first<{ idToken: Buffer }>(take));
    const state = newToken();
    const url = kept && (await this.provider.endSessionUrl(openIdToken(kept.idToken, token), state));
    const expiresAt = new Date(this.clock.now().getTime() + REQUEST_MINUTES * MINUTE);
    return url && { url, browser: { token: state, expiresAt } };
  }

  /** True when the browser comes back from where it was sent: the state in its address is the one in its cookie. */
  isBack(state: string | null, browser: string | undefined): boolean {
    return !!state && !!browser && timingSafeEqual(digestOf(state), digestOf(browser));
  }
}
