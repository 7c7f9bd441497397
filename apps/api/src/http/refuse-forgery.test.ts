import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';

let bed: TestBed;
let app: NestFastifyApplication;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
});
afterAll(() => bed.close());

type Sent = { method?: 'GET' | 'POST' | 'DELETE'; url?: string; payload?: string | object };

/** What becomes of a request with these headers: the code of its refusal, or its status when it passes. */
async function answer(headers: Record<string, string>, { method = 'POST', url, payload }: Sent = {}) {
  const request = {
    method,
    url: `/api/v1${url ?? '/session'}`,
    headers: { host: 'clausier.example', ...headers },
    ...(payload === undefined ? {} : { payload }),
  };
  const { statusCode, body } = await app.inject(request);
  return [statusCode, body === '' ? '' : JSON.parse(body).code];
}

const json = { 'content-type': 'application/json' };
const ours = { 'x-clausier': '1', ...json };
const wrong = { payload: { email: 'nobody@clausier.example', password: 'a wrong password, and long' } };
const PASSED = [422, 'sign-in-refused'];
const REFUSED = [403, 'request-cross-site'];

describe('a write', () => {
  it('passes from our own pages, as every browser describes them', async () => {
    const origins: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin', origin: 'https://clausier.example' },
      { 'sec-fetch-site': 'same-origin' },
      { origin: 'http://clausier.example' },
    ];
    for (const origin of origins) expect(await answer({ ...ours, ...origin }, wrong)).toEqual(PASSED);
  });

  it('passes from a program that is no browser, with the header', async () => {
    expect(await answer(ours, wrong)).toEqual(PASSED);
  });

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['another site that says less', { origin: 'https://evil.example' }],
    [
      'a neighbour under the same domain',
      { 'sec-fetch-site': 'same-site', origin: 'https://a.clausier.example' },
    ],
    ['a name that begins like ours', { origin: 'https://clausier.example.evil.example' }],
    ['a name that ends like ours', { origin: 'https://evil-clausier.example' }],
    ['another port of the same machine', { origin: 'https://clausier.example:8443' }],
    ['a page without an origin', { 'sec-fetch-site': 'same-origin', origin: 'null' }],
    ['nowhere a page can be', { origin: 'file://clausier.example' }],
    ['an address typed by hand', { 'sec-fetch-site': 'none' }],
    ['a browser that says something new', { 'sec-fetch-site': 'almost-same-origin' }],
  ])('is refused from %s, even with the header', async (_, origin) => {
    expect(await answer({ ...ours, ...origin }, wrong)).toEqual(REFUSED);
    expect(await answer({ ...ours, ...origin }, { method: 'DELETE' })).toEqual(REFUSED);
  });

  it('is refused without the header, from our own pages too', async () => {
    const headers = { ...json, 'sec-fetch-site': 'same-origin' };
    expect(await answer(headers, wrong)).toEqual([403, 'csrf-header-missing']);
  });

  it.each([
    ['text/plain', '{"email":"a@clausier.example","password":"="}'],
    ['application/x-www-form-urlencoded', 'email=a%40clausier.example&password=b'],
    [
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="email"\r\n\r\na\r\n--b--',
    ],
    ['application/jsonp', '{}'],
    ['text/plain; application/json', '{}'],
  ])('is refused as a form can send it: %s', async (type, payload) => {
    const sent = { 'x-clausier': '1', 'content-type': type };
    expect(await answer(sent, { payload })).toEqual([415, 'media-type-unknown']);
  });

  it('may hold a file only where files are received', async () => {
    const file = { 'x-clausier': '1', 'content-type': 'multipart/form-data; boundary=b' };
    const payload = '--b--';
    expect(await answer(file, { url: '/timesheets/files', payload })).toEqual([401, 'sign-in-needed']);
    expect(await answer(file, { url: '/timesheets/12/attachments', payload })).toEqual([
      401,
      'sign-in-needed',
    ]);
    expect(await answer(file, { url: '/open-data/files', payload })).toEqual([401, 'sign-in-needed']);
    expect(await answer(file, { url: '/open-data/followed', payload })).toEqual([415, 'media-type-unknown']);
    expect(await answer(file, { url: '/timesheets/12/rows', payload })).toEqual([415, 'media-type-unknown']);
    expect(await answer(file, { url: '/timesheets/pastes', payload })).toEqual([415, 'media-type-unknown']);
  });
});

describe('a reading', () => {
  const reading = { method: 'GET', url: '/territories' } as const;

  it('passes from our own pages, by hand, and from a program', async () => {
    const sites: Record<string, string>[] = [
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      {},
    ];
    for (const site of sites) expect(await answer(site, reading)).toEqual([401, 'sign-in-needed']);
  });

  it('is refused from another site, and by a link of one: it may be written down as a reading of a file', async () => {
    const link = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    for (const site of ['cross-site', 'same-site']) {
      expect(await answer({ 'sec-fetch-site': site }, reading)).toEqual(REFUSED);
      expect(await answer({ 'sec-fetch-site': site, ...link }, reading)).toEqual(REFUSED);
    }
  });

  it('is let in from the identity provider only where it sends people back', async () => {
    const back = {
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'navigate',
      'sec-fetch-dest': 'document',
    };
    const callback = await app.inject({
      method: 'GET',
      url: '/api/v1/openid/callback',
      headers: { host: 'clausier.example', ...back },
    });
    expect(callback.statusCode).not.toBe(403);
    const image = { ...back, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
    expect(await answer(image, { method: 'GET', url: '/openid/callback' })).toEqual(REFUSED);
  });
});
