import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import { aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';

let bed: TestBed;
let app: NestFastifyApplication;
let lys: HouseAtWork;
let facilitator: Visitor;

beforeAll(async () => {
  bed = await openTestBed();
  app = await bed.openApp();
  lys = await aHouseAtWork(bed);
  facilitator = await visitorAs(bed, app, lys.house.userId);
});
afterAll(() => bed.close());

const create = (more: object = {}, headers: Record<string, string> = {}) =>
  facilitator.send('POST', '/operations', { ...lys.anInput(), ...more }, headers);

describe('an operation over HTTP', () => {
  it('is created once per idempotency key; the same key with another body is refused', async () => {
    const once = { 'idempotency-key': 'une-fois-seulement' };
    const first = await create({ name: 'Stade' }, once);
    expect(first.status).toBe(201);
    expect(await create({ name: 'Stade' }, once)).toEqual(first);
    expect(await create({ name: 'Autre' }, once)).toMatchObject({
      status: 422,
      body: { code: 'idempotency-key-reused' },
    });
    const { body } = await facilitator.send('GET', '/operations?search=stade');
    expect(body.total).toBe(1);
  });

  it('changed with a stale version answers 409 with the current one', async () => {
    const { body: created } = await create();
    const change = (version: number) =>
      facilitator.send('PATCH', `/operations/${created.id}`, {
        ...lys.anInput({ name: 'Renommée' }),
        version,
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
    await facilitator.send('POST', `/operations/${created.id}/public-contracts`, contract);
    expect(await facilitator.send('DELETE', `/operations/${created.id}`)).toMatchObject({
      status: 409,
      body: { code: 'still-referenced' },
    });
  });

  it('is read by its house, written by no metropolis, unknown to another house', async () => {
    const { body: created } = await create();
    const path = `/operations/${created.id}`;
    const other = await visitorAs(bed, app, (await aHouseAtWork(bed)).house.userId);
    const metropolis = await visitorAs(bed, app, (await aUser(bed.db, { role: 'METROPOLIS' })).id);
    expect((await facilitator.send('GET', path)).status).toBe(200);
    expect((await metropolis.send('GET', path)).status).toBe(200);
    expect((await other.send('GET', path)).status).toBe(404);
    expect((await metropolis.send('DELETE', path)).status).toBe(403);
    expect((await other.send('DELETE', path)).status).toBe(404);
    expect((await facilitator.send('DELETE', path)).status).toBe(204);
  });
});
