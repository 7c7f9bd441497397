import { anAuthority, aUser, type UserFixture } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { Browser } from '../testing/browser.js';
import { type IdentityProvider, openIdentityProvider } from '../testing/identity-provider.js';
import {
  bindTo,
  leaveAndReturn,
  openAppWith,
  openIdSettings,
  PUBLIC_URL,
  whoIsIn,
} from '../testing/sign-in-with-provider.js';

let bed: TestBed;
let provider: IdentityProvider;
let app: NestFastifyApplication;
let camille: UserFixture;
let browser: Browser;

beforeAll(async () => {
  bed = await openTestBed();
  provider = await openIdentityProvider(PUBLIC_URL);
  app = await openAppWith(bed, openIdSettings(provider.issuer));
  camille = await aUser(bed.db, { role: 'AUTHORITY', authority_id: (await anAuthority(bed.db)).id });
  await bindTo(bed, camille.id, provider.issuer, 'camille');
});
afterAll(async () => {
  await app.close();
  await provider.close();
  await bed.close();
});
beforeEach(() => {
  provider.person = { subject: 'camille', email: 'camille@ville.example' };
  browser = new Browser(app, PUBLIC_URL);
});

const countSessions = async (userId: number) => {
  const found = await bed.db.query('select count(*)::integer as n from session where user_id = $1', [userId]);
  return found.rows[0].n;
};

describe('signing in with the provider', () => {
  it('asks for it with a state and a nonce of 43 characters, a challenge, and the second factor', async () => {
    const { status, body, headers } = await browser.send('POST', '/api/v1/openid/sign-in', {});
    const { searchParams } = new URL(body.url);
    expect(status).toBe(201);
    expect(Object.fromEntries(searchParams)).toEqual({
      client_id: 'clausier',
      response_type: 'code',
      redirect_uri: 'https://clausier.example/api/v1/openid/callback',
      scope: 'openid email',
      state: expect.stringMatching(/^[\w-]{43}$/),
      nonce: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      claims: '{"id_token":{"amr":{"essential":true}}}',
    });
    expect(String(headers['set-cookie'])).toMatch(
      /^__Host-clausier-openid=[\w-]{43}; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Lax$/,
    );
  });

  it('asks with others each time, and gives the browser another cookie', async () => {
    const asked = async () => {
      const { body, headers } = await browser.send('POST', '/api/v1/openid/sign-in', {});
      const { state, nonce, code_challenge } = Object.fromEntries(new URL(body.url).searchParams);
      return [state, nonce, code_challenge, String(headers['set-cookie']).split(';')[0]];
    };
    const words = [...(await asked()), ...(await asked())];
    expect(new Set(words).size).toBe(words.length);
  });

  it('opens the session of the account the identity was bound to, on the page that was wanted', async () => {
    const back = await browser.send('GET', await leaveAndReturn(browser, '/operations?page=2'));
    expect([back.status, back.location]).toEqual([303, '/operations?page=2']);
    expect(back.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
    expect(await whoIsIn(browser)).toBe(camille.email);
  });

  it('gives a new session token, and ends the session it replaces', async () => {
    await browser.send('GET', await leaveAndReturn(browser));
    const before = await countSessions(camille.id);
    await browser.send('GET', await leaveAndReturn(browser));
    expect(await countSessions(camille.id)).toBe(before);
    expect(await whoIsIn(browser)).toBe(camille.email);
  });

  it.each(['https://example.org/', '//example.org', '/\\example.org', '/\t/example.org', '/api/v1/session'])(
    'never leads to %j',
    async (elsewhere) => {
      const { location } = await browser.send('GET', await leaveAndReturn(browser, elsewhere));
      expect(location).toBe('/');
    },
  );

  it('keeps neither the state nor the cookie in a form that could be sent again', async () => {
    const { body } = await browser.send('POST', '/api/v1/openid/sign-in', {});
    const state = new URL(body.url).searchParams.get('state');
    const { rows } = await bed.db.query('select openid_request::text as kept from openid_request');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(state);
  });
});

describe('departures for the provider', () => {
  const departures = async (browsers: Browser[]) => {
    const answers = await Promise.all(browsers.map((one) => one.send('POST', '/api/v1/openid/sign-in', {})));
    return answers.map(({ status, body }) => body.code ?? status);
  };
  const from = (address: string) => new Browser(app, PUBLIC_URL, address);

  it('from one address are slowed down, and keep nobody else at the door', async () => {
    const said = await departures(Array.from({ length: 70 }, () => from('203.0.113.60')));
    expect(said.filter((one) => one === 201)).toHaveLength(60);
    expect(said.filter((one) => one === 'sign-in-throttled')).toHaveLength(10);
    expect(await departures([from('203.0.113.61')])).toEqual([201]);
  });

  it('that end in a session are taken back: a house behind one address signs in all day', async () => {
    await departures(Array.from({ length: 58 }, () => from('203.0.113.62')));
    for (let n = 0; n < 4; n++) {
      const colleague = from('203.0.113.62');
      await colleague.send('GET', await leaveAndReturn(colleague));
      expect(await whoIsIn(colleague)).toBe(camille.email);
    }
  });
});

describe('an identity nobody was invited with', () => {
  const REFUSED = '/connexion?erreur=openid-not-invited';

  it('is refused with a sentence about invitations', async () => {
    provider.person = { subject: 'stranger', email: 'stranger@example.org' };
    expect((await browser.send('GET', await leaveAndReturn(browser))).location).toBe(REFUSED);
    expect(await whoIsIn(browser)).toBe(401);
  });

  it('is refused although another provider knows somebody of the account by the same subject', async () => {
    const sasha = await aUser(bed.db, { role: 'METROPOLIS' });
    await bindTo(bed, sasha.id, new URL('https://another-provider.example'), 'sasha');
    provider.person = { subject: 'sasha', email: sasha.email };
    expect((await browser.send('GET', await leaveAndReturn(browser))).location).toBe(REFUSED);
    expect(await whoIsIn(browser)).toBe(401);
  });

  it('does not become the account whose e-mail it carries', async () => {
    provider.person = { subject: 'impostor', email: camille.email };
    expect((await browser.send('GET', await leaveAndReturn(browser))).location).toBe(REFUSED);
    expect(await whoIsIn(browser)).toBe(401);
  });

  it('is not the same person at another provider', async () => {
    const elsewhere = await openIdentityProvider(PUBLIC_URL);
    const otherApp = await openAppWith(bed, openIdSettings(elsewhere.issuer));
    elsewhere.person = provider.person;
    const other = new Browser(otherApp, PUBLIC_URL);
    expect((await other.send('GET', await leaveAndReturn(other))).location).toBe(REFUSED);
    await otherApp.close();
    await elsewhere.close();
  });

  it('is refused otherwise when its account is closed', async () => {
    const gone = await aUser(bed.db, { role: 'METROPOLIS', is_disabled: true });
    await bindTo(bed, gone.id, provider.issuer, 'gone');
    provider.person = { subject: 'gone', email: gone.email };
    const { location } = await browser.send('GET', await leaveAndReturn(browser));
    expect(location).toBe('/connexion?erreur=openid-account-closed');
    expect(await countSessions(gone.id)).toBe(0);
  });
});

describe('the second factor', () => {
  const signInAs = async (subject: string, amr?: string[]) => {
    provider.person = { subject, email: 'facilitator@example.org', ...(amr ? { amr } : {}) };
    await browser.send('GET', await leaveAndReturn(browser));
    return browser.send('GET', '/api/v1/session');
  };
  beforeAll(async () => {
    const { id } = await aTerritory(bed.db);
    const facilitator = await aUser(bed.db, { role: 'FACILITATOR', territory_id: id });
    await bindTo(bed, facilitator.id, provider.issuer, 'facilitator');
  });

  it('is asked for here when the provider asked for a password alone', async () => {
    const { status, body } = await signInAs('facilitator', ['pwd']);
    expect([status, body.code]).toEqual([403, 'second-factor-to-set-up']);
  });

  it('is not asked for twice when the provider says that it did', async () => {
    expect((await signInAs('facilitator', ['pwd', 'otp', 'mfa'])).status).toBe(200);
  });
});

describe('an answer of the provider', () => {
  const LOST = '/connexion?erreur=openid-request-lost';

  it('is taken once: the same address sent again opens nothing', async () => {
    const back = await leaveAndReturn(browser);
    expect((await browser.send('GET', back)).location).toBe('/');
    const before = await countSessions(camille.id);
    expect((await browser.send('GET', back)).location).toBe(LOST);
    expect(await countSessions(camille.id)).toBe(before);
  });

  it('opens one session when it arrives ten times at the same instant', async () => {
    const back = await leaveAndReturn(browser);
    const before = await countSessions(camille.id);
    const answers = await Promise.all(Array.from({ length: 10 }, () => browser.send('GET', back)));
    const places = answers.map(({ location }) => location).sort();
    expect(places).toEqual(['/', ...Array.from({ length: 9 }, () => LOST)]);
    expect(await countSessions(camille.id)).toBe(before + 1);
  });

  it('is worth nothing in another browser, and stays good in its own', async () => {
    const back = await leaveAndReturn(browser);
    const thief = new Browser(app, PUBLIC_URL);
    expect((await thief.send('GET', back)).location).toBe(LOST);
    await thief.send('POST', '/api/v1/openid/sign-in', {});
    expect((await thief.send('GET', back)).location).toBe(LOST);
    expect(await whoIsIn(thief)).toBe(401);
    expect((await browser.send('GET', back)).location).toBe('/');
  });

  it('is refused with a state that was not given, or with none', async () => {
    const back = new URL(await leaveAndReturn(browser), PUBLIC_URL);
    for (const state of ['A'.repeat(43), '', undefined]) {
      if (state === undefined) back.searchParams.delete('state');
      else back.searchParams.set('state', state);
      expect((await browser.send('GET', back.pathname + back.search)).location).toBe(LOST);
    }
  });

  it('is refused after ten minutes', async () => {
    const back = await leaveAndReturn(browser);
    await bed.db.query(`update openid_request set expires_at = now() - interval '1 second'`);
    expect((await browser.send('GET', back)).location).toBe(LOST);
  });

  it('whose code was used already opens nothing', async () => {
    const first = new URL(await leaveAndReturn(browser), PUBLIC_URL);
    await browser.send('GET', first.pathname + first.search);
    const second = new URL(await leaveAndReturn(browser), PUBLIC_URL);
    second.searchParams.set('code', first.searchParams.get('code')!);
    const { location } = await browser.send('GET', second.pathname + second.search);
    expect(location).toBe('/connexion?erreur=openid-answer-refused');
  });

  it('may be that the person gave up, and brings back to the page that was wanted', async () => {
    const back = new URL(await leaveAndReturn(browser, '/operations'), PUBLIC_URL);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    const { location } = await browser.send('GET', back.pathname + back.search);
    expect(location).toBe('/connexion?erreur=openid-cancelled&retour=%2Foperations');
  });
});

describe('an installation without a provider', () => {
  it('offers none, and has nothing at these addresses', async () => {
    const without = new Browser(await bed.openApp(), PUBLIC_URL);
    expect((await without.send('GET', '/api/v1/openid')).body).toEqual({
      label: null,
      isSignedInThere: false,
    });
    for (const path of ['callback?code=c&state=s', 'signed-out?state=s']) {
      expect((await without.send('GET', `/api/v1/openid/${path}`)).status).toBe(404);
    }
    for (const path of ['sign-in', 'sign-out']) {
      expect((await without.send('POST', `/api/v1/openid/${path}`, {})).status).toBe(404);
    }
  });
});
