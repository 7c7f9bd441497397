import { aUser, type UserFixture } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { Browser } from '../testing/browser.js';
import { type HostileProvider, type Lie, openHostileProvider } from '../testing/hostile-provider.js';
import {
  bindTo,
  openAppWith,
  openIdSettings,
  PUBLIC_URL,
  whoIsIn,
} from '../testing/sign-in-with-provider.js';

let bed: TestBed;
let provider: HostileProvider;
let app: NestFastifyApplication;
let camille: UserFixture;
let browser: Browser;

beforeAll(async () => {
  bed = await openTestBed();
  provider = await openHostileProvider();
  app = await openAppWith(bed, openIdSettings(provider.issuer));
  camille = await aUser(bed.db, { role: 'METROPOLIS' });
  await bindTo(bed, camille.id, provider.issuer, 'camille');
});
afterAll(async () => {
  await app.close();
  await provider.close();
  await bed.close();
});
beforeEach(() => {
  browser = new Browser(app, PUBLIC_URL);
});

async function comeBackWith(lie: Lie, query?: Record<string, string | undefined>, from = browser) {
  const { body } = await from.send('POST', '/api/v1/openid/sign-in', {});
  return (await from.send('GET', provider.answer(body.url, lie, query))).location;
}

const REFUSED = '/connexion?erreur=openid-answer-refused';
const LONG_AGO = Math.floor(Date.now() / 1000) - 3600;

describe('the answer of a provider', () => {
  it('opens a session when every part of it is right', async () => {
    expect(await comeBackWith({})).toBe('/');
    expect(await whoIsIn(browser)).toBe(camille.email);
  });

  it.each<[string, Lie]>([
    ['the nonce of another request', { idToken: { nonce: 'N'.repeat(43) } }],
    ['no nonce', { idToken: { nonce: undefined } }],
    ['another issuer', { idToken: { iss: 'https://example.org' } }],
    ['another audience', { idToken: { aud: 'another service' } }],
    ['an audience of several, for another one of them', { idToken: { aud: ['clausier', 'x'], azp: 'x' } }],
    ['an end in the past', { idToken: { exp: LONG_AGO, iat: LONG_AGO - 60 } }],
    ['no end', { idToken: { exp: undefined } }],
    ['no subject', { idToken: { sub: undefined } }],
    ['the signature of a stranger', { idTokenBy: 'stranger' }],
    ['no signature', { idTokenBy: 'nobody' }],
    ['the public key as a shared secret', { idTokenBy: 'public-key' }],
  ])('is refused when the identity token has %s', async (_, lie) => {
    expect(await comeBackWith(lie)).toBe(REFUSED);
    expect(await whoIsIn(browser)).toBe(401);
  });

  it.each<[string, Lie]>([
    ['are not signed', { isUserInfoPlain: true }],
    ['are about somebody else', { userInfo: { sub: 'another' } }],
    ['come from another issuer', { userInfo: { iss: 'https://example.org' } }],
    ['name no issuer', { userInfo: { iss: undefined } }],
    ['are for another service', { userInfo: { aud: 'another service' } }],
    ['are for nobody in particular', { userInfo: { aud: undefined } }],
    ['are over', { userInfo: { exp: LONG_AGO } }],
    ['are signed by a stranger', { userInfoBy: 'stranger' }],
    ['have an empty signature', { userInfoBy: 'nobody' }],
    ['are signed with the public key as a shared secret', { userInfoBy: 'public-key' }],
  ])('is refused when the user information %s', async (_, lie) => {
    expect(await comeBackWith(lie)).toBe(REFUSED);
    expect(await whoIsIn(browser)).toBe(401);
  });

  it.each<[string, string | undefined]>([
    ['names another issuer', 'https://example.org'],
    ['names none, though the provider announced that it does', undefined],
  ])('is refused when its address %s (RFC 9207)', async (_, iss) => {
    expect(await comeBackWith({}, { iss })).toBe(REFUSED);
  });

  it('leaves nothing behind when it is refused: the same address does not open either', async () => {
    const { body } = await browser.send('POST', '/api/v1/openid/sign-in', {});
    const back = provider.answer(body.url, { idTokenBy: 'stranger' });
    expect((await browser.send('GET', back)).location).toBe(REFUSED);
    provider.answer(body.url);
    expect((await browser.send('GET', back)).location).toBe('/connexion?erreur=openid-request-lost');
  });
});

describe('an installation with other settings', () => {
  it('that does not ask for signed information takes it plain, but still about the same person', async () => {
    const other = await openAppWith(bed, openIdSettings(provider.issuer, { isUserInfoSigned: false }));
    const visitor = new Browser(other, PUBLIC_URL);
    expect(await comeBackWith({ isUserInfoPlain: true }, {}, visitor)).toBe('/');
    const about = { isUserInfoPlain: true, userInfo: { sub: 'another' } };
    expect(await comeBackWith(about, {}, new Browser(other, PUBLIC_URL))).toBe(REFUSED);
    await other.close();
  });

  it('that demands a level of assurance refuses a lower one, and none', async () => {
    const other = await openAppWith(
      bed,
      openIdSettings(provider.issuer, { acrValues: ['eidas2', 'eidas3'] }),
    );
    const visitor = new Browser(other, PUBLIC_URL);
    const { body } = await visitor.send('POST', '/api/v1/openid/sign-in', {});
    expect(new URL(body.url).searchParams.get('acr_values')).toBe('eidas2 eidas3');
    const TOO_LOW = '/connexion?erreur=openid-level-too-low';
    expect(await comeBackWith({ idToken: { acr: 'eidas1' } }, {}, visitor)).toBe(TOO_LOW);
    expect(await comeBackWith({}, {}, visitor)).toBe(TOO_LOW);
    expect(await comeBackWith({ idToken: { acr: 'eidas2' } }, {}, visitor)).toBe('/');
    await other.close();
  });
});

describe('a provider that is down', () => {
  it('is said to be, and the rest of the sign-in page goes on', async () => {
    const gone = await openHostileProvider();
    await gone.close();
    const other = await openAppWith(bed, openIdSettings(gone.issuer));
    const visitor = new Browser(other, PUBLIC_URL);
    const { status, body } = await visitor.send('POST', '/api/v1/openid/sign-in', {});
    expect([status, body.code]).toEqual([422, 'openid-unavailable']);
    expect((await visitor.send('GET', '/api/v1/openid')).body.label).toBe('ProConnect');
    await other.close();
  });

  it('between the two steps brings back with the same sentence', async () => {
    const fleeting = await openHostileProvider();
    const other = await openAppWith(bed, openIdSettings(fleeting.issuer));
    const visitor = new Browser(other, PUBLIC_URL);
    const { body } = await visitor.send('POST', '/api/v1/openid/sign-in', {});
    const back = fleeting.answer(body.url);
    await fleeting.close();
    expect((await visitor.send('GET', back)).location).toBe('/connexion?erreur=openid-unavailable');
    await other.close();
  });
});
