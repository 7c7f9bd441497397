import { aUser } from '@clausier/tests/builders/organisations';
import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { hashPassword } from '../identity/passwords/hash-password.js';

const PASSWORD = 'le canal de Roubaix au printemps';

let bed: TestBed;
let app: NestFastifyApplication;
let territoryId: number;
let administrator: Record<string, string>;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  territoryId = (await aTerritory(bed.db)).id;
  const { email } = await aUser(bed.db, {
    role: 'ADMINISTRATOR',
    password_hash: await hashPassword(PASSWORD),
  });
  administrator = await signIn(email, PASSWORD);
});
afterAll(() => bed.close());

const open = (email: string, password: string) =>
  app.inject({
    method: 'POST',
    url: '/api/v1/session',
    headers: { 'x-clausier': '1' },
    payload: { email, password },
  });

async function signIn(email: string, password: string): Promise<Record<string, string>> {
  const [{ name, value }] = (await open(email, password)).cookies as [{ name: string; value: string }];
  return { cookie: `${name}=${value}`, 'x-clausier': '1' };
}

const send = (method: 'GET' | 'POST' | 'PATCH', path: string, payload?: object, headers = administrator) =>
  app.inject({ method, url: `/api/v1${path}`, headers, ...(payload ? { payload } : {}) });

const account = (email: string, password = PASSWORD) => ({
  email,
  name: 'Yanis Lemaire',
  role: 'FACILITATOR',
  territoryId,
  language: 'fr',
  password,
});

describe('accounts over HTTP', () => {
  it('open with their password, close when disabled, and are for the administrator only', async () => {
    const made = await send('POST', '/users', account('yanis@example.org'));
    expect(made.statusCode).toBe(201);
    const yanis = await signIn('yanis@example.org', PASSWORD);
    expect((await send('GET', '/session', undefined, yanis)).statusCode).toBe(200);
    expect((await send('GET', '/users', undefined, yanis)).statusCode).toBe(403);
    expect((await send('POST', '/users', account('x@example.org'), yanis)).statusCode).toBe(403);
    const { password: _, ...same } = account('yanis@example.org');
    const { id, version } = made.json();
    await send('PATCH', `/users/${id}`, { ...same, isDisabled: true, version });
    expect((await send('GET', '/session', undefined, yanis)).statusCode).toBe(401);
    expect((await open('yanis@example.org', PASSWORD)).json()).toMatchObject({ code: 'sign-in-refused' });
  });

  it('refuse a password under 15 characters on its field', async () => {
    const refused = await send('POST', '/users', account('zoe@example.org', 'quatorze lettr'));
    expect(refused.statusCode).toBe(422);
    expect(refused.json().errors).toEqual([{ field: 'password', code: 'password-too-short' }]);
    expect((await send('POST', '/users', account('zoe@example.org', 'quinze lettres.'))).statusCode).toBe(
      201,
    );
  });

  it('sent twice with the same key are opened once, and no digest of the password is kept', async () => {
    const headers = { ...administrator, 'idempotency-key': 'ouvrir-le-compte-de-lea' };
    const [first, second] = [
      await send('POST', '/users', account('lea@example.org'), headers),
      await send('POST', '/users', account('lea@example.org', 'un tout autre mot de passe'), headers),
    ];
    expect(second.json()).toEqual(first.json());
    await expect(open('lea@example.org', PASSWORD)).resolves.toMatchObject({ statusCode: 201 });
  });
});
