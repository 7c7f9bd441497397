import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import sql, { raw } from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { hashPassword } from '../passwords/hash-password.js';
import { digestOf, newToken } from '../session-cookie.js';
import { Browser } from '../testing/browser.js';
import { type IdentityProvider, openIdentityProvider } from '../testing/identity-provider.js';
import {
  leaveAndReturn,
  openAppWith,
  openIdSettings,
  PUBLIC_URL,
  whoIsIn,
} from '../testing/sign-in-with-provider.js';

let bed: TestBed;
let provider: IdentityProvider;
let app: NestFastifyApplication;
let passwordHash: string;
const PASSWORD = 'le canal de Roubaix au printemps';

beforeAll(async () => {
  bed = await openTestBed();
  provider = await openIdentityProvider(PUBLIC_URL);
  app = await openAppWith(bed, openIdSettings(provider.issuer));
  passwordHash = await hashPassword(PASSWORD);
});
afterAll(async () => {
  await app.close();
  await provider.close();
  await bed.close();
});

const aReviewer = (more: Record<string, unknown> = {}) =>
  aUser(bed.db, { role: 'METROPOLIS', password_hash: passwordHash, ...more });

/** A browser where somebody has signed in with the password. */
async function signedIn(email: string): Promise<Browser> {
  const browser = new Browser(app, PUBLIC_URL);
  await browser.send('POST', '/api/v1/session', { email, password: PASSWORD });
  return browser;
}

/** A browser whose person the provider knows under this subject; what it holds there stays. */
function comesAs(subject: string): Browser {
  provider.person = { subject, email: `${subject}@ville.example` };
  return new Browser(app, PUBLIC_URL);
}

async function anInvitationOf(userId: number, more = ''): Promise<string> {
  const token = newToken();
  await bed.db.query(
    `insert into access_link (token_hash, purpose, user_id, created_at, expires_at)
     values ($1, 'INVITATION', $2, now()${more}, now()${more} + interval '1 hour')`,
    [digestOf(token), userId],
  );
  return token;
}

async function accept(browser: Browser, token: string): Promise<string | undefined> {
  const { body } = await browser.send('POST', '/api/v1/openid/invitation', { token });
  return (await browser.send('GET', await browser.visitProvider(body.url))).location;
}

async function link(browser: Browser): Promise<string | undefined> {
  const { body } = await browser.send('POST', '/api/v1/openid/identity', { password: PASSWORD });
  return (await browser.send('GET', await browser.visitProvider(body.url))).location;
}

const identitiesOf = async (userId: number) =>
  (await bed.db.query('select subject from openid_identity where user_id = $1', [userId])).rows;

describe('an invitation', () => {
  it('binds the identity of whoever opens it, signs in, and is used up', async () => {
    const invited = await aReviewer({ password_hash: null });
    const token = await anInvitationOf(invited.id);
    const browser = comesAs('lou');
    expect(await accept(browser, token)).toBe('/');
    expect(await whoIsIn(browser)).toBe(invited.email);
    const again = await comesAs('max').send('POST', '/api/v1/openid/invitation', { token });
    expect([again.status, again.body.code]).toEqual([422, 'link-used']);
    const later = comesAs('lou');
    expect((await later.send('GET', await leaveAndReturn(later))).location).toBe('/');
  });

  it('is not used up by an identity that opens another account', async () => {
    const invited = await aReviewer({ password_hash: null });
    const token = await anInvitationOf(invited.id);
    expect(await accept(comesAs('lou'), token)).toBe('/connexion?erreur=openid-identity-taken');
    expect(await accept(comesAs('nour'), token)).toBe('/');
  });

  it.each([
    ['unknown', async () => newToken()],
    ['too old', async () => anInvitationOf((await aReviewer()).id, ` - interval '2 hours'`)],
    ['of a closed account', async () => anInvitationOf((await aReviewer({ is_disabled: true })).id)],
  ])('that is %s leads nowhere', async (_, make) => {
    const token = await make();
    const { status, body } = await comesAs('sam').send('POST', '/api/v1/openid/invitation', { token });
    expect([status, body.code]).toEqual([422, expect.stringMatching(/^link-(unknown|expired|revoked)$/)]);
  });

  it.each([
    ['withdrawn', `update access_link set revoked_at = now() where user_id = $1`],
    ['used with a password', `update access_link set used_at = now() where user_id = $1`],
    [
      'past its hour',
      `update access_link set created_at = now() - interval '61 minutes', expires_at = now() - interval '1 minute' where user_id = $1`,
    ],
    ['of an account that was closed', `update app_user set is_disabled = true where id = $1`],
  ])('%s while the person is at the provider binds nothing', async (_, meanwhile) => {
    const invited = await aReviewer({ password_hash: null });
    const browser = comesAs('kim');
    const { body } = await browser.send('POST', '/api/v1/openid/invitation', {
      token: await anInvitationOf(invited.id),
    });
    const back = await browser.visitProvider(body.url);
    await bed.db.query(meanwhile, [invited.id]);
    expect((await browser.send('GET', back)).location).toBe('/connexion?erreur=link-used');
    expect(await identitiesOf(invited.id)).toEqual([]);
  });

  it('taken by two identities at the same instant is given to one', async () => {
    const invited = await aReviewer({ password_hash: null });
    const token = await anInvitationOf(invited.id);
    const arrivals: [Browser, string][] = [];
    for (const subject of ['first', 'second']) {
      const browser = comesAs(subject);
      const { body } = await browser.send('POST', '/api/v1/openid/invitation', { token });
      arrivals.push([browser, await browser.visitProvider(body.url)]);
    }
    await Promise.all(arrivals.map(([browser, back]) => browser.send('GET', back)));
    expect(await identitiesOf(invited.id)).toHaveLength(1);
  });
});

describe('somebody signed in', () => {
  it('links an identity, is told which, enters with it, and parts from it', async () => {
    const user = await aReviewer();
    const browser = await signedIn(user.email);
    comesAs('alix');
    expect(await link(browser)).toBe('/compte');
    const account = await browser.send('GET', '/api/v1/openid/identity');
    expect(account.body).toEqual({
      provider: 'ProConnect',
      identity: { label: 'alix@ville.example', linkedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) },
      canUnlink: true,
    });
    const another = comesAs('alix');
    await another.send('GET', await leaveAndReturn(another));
    expect(await whoIsIn(another)).toBe(user.email);
    expect((await browser.send('DELETE', '/api/v1/openid/identity')).status).toBe(204);
    const after = comesAs('alix');
    expect((await after.send('GET', await leaveAndReturn(after))).location).toBe(
      '/connexion?erreur=openid-not-invited',
    );
  });

  it('must show the password again before leaving', async () => {
    const browser = await signedIn((await aReviewer()).email);
    const { status, body } = await browser.send('POST', '/api/v1/openid/identity', { password: 'wrong' });
    expect([status, body.code]).toEqual([422, 'password-wrong']);
  });

  it('cannot take the identity of another account, nor a second one', async () => {
    const [owner, other] = [await aReviewer(), await aReviewer()];
    comesAs('dominique');
    const ownersBrowser = await signedIn(owner.email);
    expect(await link(ownersBrowser)).toBe('/compte');
    const othersBrowser = await signedIn(other.email);
    expect(await link(othersBrowser)).toBe('/compte?erreur=openid-identity-taken');
    comesAs('charlie');
    const sameOwner = await signedIn(owner.email);
    expect(await link(sameOwner)).toBe('/compte?erreur=openid-already-linked');
    expect(await identitiesOf(owner.id)).toEqual([{ subject: 'dominique' }]);
  });

  it('who leaves and signs out, or signs in as somebody else, comes back with nothing', async () => {
    const user = await aReviewer();
    comesAs('jo');
    for (const leave of ['DELETE', 'POST'] as const) {
      const browser = await signedIn(user.email);
      const { body } = await browser.send('POST', '/api/v1/openid/identity', { password: PASSWORD });
      const back = await browser.visitProvider(body.url);
      const credentials = { email: (await aReviewer()).email, password: PASSWORD };
      await browser.send(leave, '/api/v1/session', leave === 'POST' ? credentials : undefined);
      expect((await browser.send('GET', back)).location).toBe('/compte?erreur=openid-request-lost');
    }
    expect(await identitiesOf(user.id)).toEqual([]);
  });

  it('keeps the identity that is the only way in', async () => {
    const invited = await aReviewer({ password_hash: null });
    const browser = comesAs('robin');
    await accept(browser, await anInvitationOf(invited.id));
    const { status, body } = await browser.send('DELETE', '/api/v1/openid/identity');
    expect([status, body.code]).toEqual([422, 'openid-only-way-in']);
    expect((await browser.send('GET', '/api/v1/openid/identity')).body.canUnlink).toBe(false);
  });

  it('with an account of the demonstration, which is everybody’s, is offered nothing', async () => {
    const browser = await signedIn((await aReviewer({ is_demonstration: true })).email);
    expect((await browser.send('GET', '/api/v1/openid/identity')).body.provider).toBeNull();
    const { status, body } = await browser.send('POST', '/api/v1/openid/identity', { password: PASSWORD });
    expect([status, body.code]).toEqual([422, 'demonstration-account-kept']);
  });
});

describe('the database', () => {
  it('keeps an identity for one account, whoever writes', async () => {
    const [one, two] = [await aReviewer(), await aReviewer()];
    const insert = (userId: number, subject: string) =>
      bed.db.query(
        `insert into openid_identity (user_id, issuer, subject) values ($1, 'https://idp.example', $2)`,
        [userId, subject],
      );
    await insert(one.id, 'twice');
    await expect(insert(two.id, 'twice')).rejects.toMatchObject({ constraint: 'openid_identity_once' });
    await expect(insert(one.id, 'again')).rejects.toMatchObject({
      constraint: 'openid_identity_one_per_user',
    });
  });

  it('shows identities, and what is under way, to nobody who is signed in', async () => {
    const user = await aReviewer();
    const browser = await signedIn(user.email);
    comesAs('andrea');
    await link(browser);
    await browser.send('POST', '/api/v1/openid/sign-in', {});
    for (const table of ['openid_identity', 'openid_request', 'openid_sign_out']) {
      const count = sql`select count(*)::integer as n from ${raw(table)}`;
      expect((await bed.db.query(count.text)).rows[0].n).toBeGreaterThan(0);
      const actor = actorOf({ id: user.id, role: 'METROPOLIS' });
      expect(await bed.read(actor, (scope) => scope.one(count))).toEqual({ n: 0 });
    }
  });

  it('tells in its journal who bound an identity', async () => {
    const user = await aReviewer();
    comesAs('sasha');
    await link(await signedIn(user.email));
    const { rows } = await bed.db.query(
      `select user_id, action from audit_entry where table_name = 'openid_identity' and after ->> 'subject' = 'sasha'`,
    );
    expect(rows).toEqual([{ user_id: user.id, action: 'INSERT' }]);
  });
});
