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

const get = (url: string, headers: Record<string, string> = {}) =>
  app.inject({ method: 'GET', url, headers });

const PATHS = {
  'an answer': '/api/v1/demonstration/accounts',
  'a refusal': '/api/v1/session',
  'a route that does not exist': '/api/v1/nothing',
  'an export nobody may have yet': '/api/v1/reports/lines.csv?from=2024-01&to=2024-12',
  'the state of the server': '/health/ready',
  'an address that cannot be read': '/api/v1/%E0%A4%A',
};

describe('every answer of the API', () => {
  it.each(Object.entries(PATHS))(
    'is kept by nobody, framed by nobody and runs nothing: %s',
    async (_, url) => {
      const { headers, body } = await get(url);
      expect(headers).toMatchObject({
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
      for (const told of ['server', 'x-powered-by', 'etag', 'last-modified', 'access-control-allow-origin'])
        expect(headers[told]).toBeUndefined();
      expect(body).not.toMatch(/node_modules|\.js:\d+|fastify|nest/i);
    },
  );

  it('asks for https ever after only when it comes over https', async () => {
    expect((await get('/health/live')).headers['strict-transport-security']).toBeUndefined();
    // Without a declared proxy, nobody is believed who says it was https.
    const said = await get('/health/live', { 'x-forwarded-proto': 'https' });
    expect(said.headers['strict-transport-security']).toBeUndefined();
    const behindProxy = await bed.openApp({ trustsProxy: true });
    for (const url of ['/health/live', '/api/v1/session', '/connexion']) {
      const { headers } = await behindProxy.inject({
        method: 'GET',
        url,
        headers: { 'x-forwarded-proto': 'https' },
      });
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    }
  });

  it('has a number of its own, whatever number the client gives', async () => {
    const { headers } = await get('/health/live', { 'x-request-id': 'mine', 'request-id': 'mine' });
    expect(headers['x-request-id']).not.toBe('mine');
  });

  it('is never a 304 that tells a cached copy is still true', async () => {
    const { statusCode } = await get('/api/v1/demonstration/accounts', { 'if-none-match': '*' });
    expect(statusCode).toBe(200);
  });
});

describe('the pages that describe the API', () => {
  it('run only their own files', async () => {
    for (const url of ['/api/docs', '/api/docs/swagger-ui-init.js']) {
      const { headers } = await get(url);
      expect(headers['content-security-policy']).toContain("script-src 'self';");
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    }
  });
});

describe('the pages of the web app', () => {
  it.each(['/', '/connexion', '/participants/12', '/absent.js'])(
    'run and look only as their own files say: %s',
    async (url) => {
      const { headers } = await get(url);
      expect(String(headers['content-security-policy']).split('; ')).toEqual([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('camera=(), '),
      });
    },
  );
});
