import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { Browser } from '../../testing/browser.js';
import { type IdentityProvider, openIdentityProvider } from '../../testing/identity-provider.js';
import {
  bindTo,
  leaveAndReturn,
  openAppWith,
  openIdSettings,
  PUBLIC_URL,
  whoIsIn,
} from '../../testing/sign-in-with-provider.js';

let bed: TestBed;
let provider: IdentityProvider;
let app: NestFastifyApplication;
let browser: Browser;

beforeAll(async () => {
  bed = await openTestBed();
  provider = await openIdentityProvider(PUBLIC_URL);
  app = await openAppWith(bed, openIdSettings(provider.issuer));
  const camille = await aUser(bed.db, { role: 'METROPOLIS' });
  await bindTo(bed, camille.id, provider.issuer, 'camille');
  provider.person = { subject: 'camille', email: camille.email };
});
afterAll(async () => {
  await app.close();
  await provider.close();
  await bed.close();
});
beforeEach(async () => {
  browser = new Browser(app, PUBLIC_URL);
  await browser.send('GET', await leaveAndReturn(browser));
});

const isSignedInThere = async (of = browser) => (await of.send('GET', '/api/v1/openid')).body.isSignedInThere;

describe('after signing in with the provider', () => {
  it('signing out here still offers to sign out there, on this browser only', async () => {
    await browser.send('DELETE', '/api/v1/session');
    expect(await whoIsIn(browser)).toBe(401);
    expect(await isSignedInThere()).toBe(true);
    expect(await isSignedInThere(new Browser(app, PUBLIC_URL))).toBe(false);
  });

  it('signing out there is offered for twelve hours: later the provider has forgotten who came', async () => {
    const passes = (hours: number) =>
      bed.db.query(`update openid_sign_out set expires_at = expires_at - make_interval(hours => $1)`, [
        hours,
      ]);
    await passes(11);
    expect(await isSignedInThere()).toBe(true);
    await passes(1);
    expect(await isSignedInThere()).toBe(false);
  });

  it('whoever is refused may leave too, to come with another identity', async () => {
    provider.person = { subject: 'stranger', email: 'stranger@example.org' };
    const stranger = new Browser(app, PUBLIC_URL);
    await stranger.send('GET', await leaveAndReturn(stranger));
    expect(await whoIsIn(stranger)).toBe(401);
    expect(await isSignedInThere(stranger)).toBe(true);
    provider.person = { subject: 'camille', email: 'camille@ville.example' };
  });

  it('leads to the provider with its own token, a state, and the way back', async () => {
    const { status, body } = await browser.send('POST', '/api/v1/openid/sign-out');
    const { searchParams } = new URL(body.url);
    expect(status).toBe(200);
    expect(searchParams.get('state')).toMatch(/^[\w-]{43}$/);
    expect(searchParams.get('post_logout_redirect_uri')).toBe(
      'https://clausier.example/api/v1/openid/signed-out',
    );
    const [, claims] = searchParams.get('id_token_hint')!.split('.');
    expect(JSON.parse(Buffer.from(claims!, 'base64url').toString())).toMatchObject({ sub: 'camille' });
  });

  it('ends our session at once, and offers nothing more', async () => {
    await browser.send('POST', '/api/v1/openid/sign-out');
    expect(await whoIsIn(browser)).toBe(401);
    expect(await isSignedInThere()).toBe(false);
    expect((await browser.send('POST', '/api/v1/openid/sign-out')).body).toEqual({ url: null });
  });

  it('comes back to the sign-in page, which believes only the state it gave', async () => {
    const { body } = await browser.send('POST', '/api/v1/openid/sign-out');
    const state = new URL(body.url).searchParams.get('state');
    const comeBack = async (query: string) =>
      (await browser.send('GET', `/api/v1/openid/signed-out${query}`)).location;
    expect(await comeBack('')).toBe('/connexion');
    expect(await comeBack(`?state=${'A'.repeat(43)}`)).toBe('/connexion');
    expect(await comeBack(`?state=${state}`)).toBe('/connexion?deconnexion=1');
    expect(await comeBack(`?state=${state}`)).toBe('/connexion');
  });

  it('never gives the token of one provider to another', async () => {
    const another = await openIdentityProvider(PUBLIC_URL);
    const otherApp = await openAppWith(bed, openIdSettings(another.issuer));
    expect((await browser.at(otherApp).send('POST', '/api/v1/openid/sign-out')).body).toEqual({ url: null });
    await otherApp.close();
    await another.close();
  });

  it('is accepted by the provider, which asks the person and ends its session', async () => {
    const { body } = await browser.send('POST', '/api/v1/openid/sign-out');
    const answer = await fetch(body.url);
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('<form')]);
  });

  it('keeps the provider’s token so that the database alone cannot read it', async () => {
    const { rows } = await bed.db.query(`select encode(id_token, 'escape') as sealed from openid_sign_out`);
    expect(rows.length).toBeGreaterThan(0);
    for (const { sealed } of rows) expect(sealed).not.toMatch(/eyJ/);
  });
});
