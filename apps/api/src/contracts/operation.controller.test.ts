import { createHash, randomBytes } from 'node:crypto';
import { insert } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { aHouseAtWork, type HouseAtWork } from './house.test-bed.js';

let bed: TestBed;
let app: NestFastifyApplication;
let lys: HouseAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  lys = await aHouseAtWork(bed);
});
afterAll(() => bed.close());

async function cookieOf(userId: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await insert(bed.db, 'session', {
    token_hash: createHash('sha256').update(token).digest(),
    user_id: userId,
    expires_at: new Date(Date.now() + 3_600_000),
  });
  return `clausier=${token}`;
}

type Sent = { method: 'GET' | 'POST' | 'PATCH' | 'DELETE'; url: string; body?: object; key?: string };

async function send({ method, url, body, key }: Sent, userId = lys.house.userId) {
  const answer = await app.inject({
    method,
    url: `/api/v1${url}`,
    headers: {
      cookie: await cookieOf(userId),
      'x-clausier': '1',
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body ? { payload: body } : {}),
  });
  return { status: answer.statusCode, body: answer.body === '' ? null : answer.json() };
}

const create = (more: object = {}, key?: string) =>
  send({
    method: 'POST',
    url: '/operations',
    body: { ...lys.anInput(), ...more },
    ...(key ? { key } : {}),
  });

describe('an operation over HTTP', () => {
  it('is created once per idempotency key; the same key with another body is refused', async () => {
    const first = await create({ name: 'Stade' }, 'une-fois-seulement');
    expect(first.status).toBe(201);
    expect(await create({ name: 'Stade' }, 'une-fois-seulement')).toEqual(first);
    expect(await create({ name: 'Autre' }, 'une-fois-seulement')).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const { body } = await send({ method: 'GET', url: '/operations?search=stade' });
    expect(body.total).toBe(1);
  });

  it('changed with a stale version answers 409 with the current one', async () => {
    const { body: created } = await create();
    const change = (version: number) =>
      send({
        method: 'PATCH',
        url: `/operations/${created.id}`,
        body: { ...lys.anInput({ name: 'Renommée' }), version },
      });
    expect(await change(1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await change(1)).toMatchObject({
      status: 409,
      body: { code: 'version-stale', params: { currentVersion: 2 } },
    });
  });

  it('tells every field that is missing, malformed or unknown at once', async () => {
    const { status, body } = await create({ name: ' ', startedOn: '2024-02-30', territoryId: 1 });
    expect(status).toBe(422);
    const errors = body.errors as { field: string; code: string }[];
    expect(errors.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
      'name field-empty',
      'startedOn field-not-a-day',
      'territoryId field-unknown',
    ]);
  });

  it('with a contract refuses to go, with a reason the screen can say', async () => {
    const { body: created } = await create();
    const contract = { number: 'M1', subject: 'Travaux', kind: 'PUBLIC', lots: [{ number: '1', name: 'A' }] };
    await send({ method: 'POST', url: `/operations/${created.id}/public-contracts`, body: contract });
    expect(await send({ method: 'DELETE', url: `/operations/${created.id}` })).toMatchObject({
      status: 409,
      body: { code: 'still-referenced' },
    });
  });

  it('is read by its house, written by no metropolis, unknown to another house', async () => {
    const { body: created } = await create();
    const other = await aHouseAtWork(bed);
    const metropolis = await aUser(bed.db, { role: 'METROPOLIS' });
    const read = { method: 'GET', url: `/operations/${created.id}` } as const;
    expect((await send(read)).status).toBe(200);
    expect((await send(read, metropolis.id)).status).toBe(200);
    expect((await send(read, other.house.userId)).status).toBe(404);
    const remove = { method: 'DELETE', url: `/operations/${created.id}` } as const;
    expect((await send(remove, metropolis.id)).status).toBe(403);
    expect((await send(remove, other.house.userId)).status).toBe(404);
    expect((await send(remove)).status).toBe(204);
  });
});
