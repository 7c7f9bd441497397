import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { accountOf, type Client, signIn } from './acting/client.js';
import { openDemonstration, type Product } from './acting/product.js';

let product: Product;
let facilitator: Client;

beforeAll(async () => {
  product = await openDemonstration();
  facilitator = await signIn(product, await accountOf(product, 'FACILITATOR', 'Lys-Tourcoing'));
});
afterAll(() => product?.close());

const aFirm = (more: object = {}) => ({
  siret: '91234567500017',
  name: 'Atelier des Weppes',
  kind: 'EI',
  ...more,
});

describe('A request that is wrong', () => {
  it('names each field at fault and what is wrong with it', async () => {
    const { status, body } = await facilitator.send('POST', '/operations', {
      name: '',
      startedOn: '2024-02-30',
      authorityId: 'x',
      extra: 1,
    });
    expect(status).toBe(422);
    expect(body.code).toBe('fields-invalid');
    expect(body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'name', code: 'field-empty' }),
        expect.objectContaining({ field: 'startedOn', code: 'field-not-a-day' }),
        expect.objectContaining({ field: 'extra', code: 'field-unknown' }),
        expect.objectContaining({ field: 'communeCode', code: 'field-missing' }),
      ]),
    );
  });

  it('refuses a SIRET whose key is wrong, on its field', async () => {
    const { status, body } = await facilitator.send('POST', '/firms', aFirm({ siret: '12345678901234' }));
    expect(status).toBe(422);
    expect(body.errors).toEqual([expect.objectContaining({ field: 'siret', code: 'siret-invalid' })]);
  });

  it('is refused as too large when its JSON weighs 8 MB, and the server still answers', async () => {
    const { status, body } = await facilitator.send('POST', '/firms', { name: 'a'.repeat(8_000_000) });
    expect([status, body.code]).toEqual([413, 'body-too-large']);
    expect((await facilitator.get('/session')).status).toBe(200);
  });

  it('is refused when it is not JSON at all', async () => {
    const answer = await fetch(`${product.url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-clausier': '1' },
      body: '{"email": ',
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'request-malformed' });
  });

  it('is refused from another site, whose forms cannot send our header', async () => {
    const answer = await fetch(`${product.url}/api/v1/session`, { method: 'DELETE' });
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({ code: 'csrf-header-missing' });
  });

  it('gets the same answer for an operation of another house and for one that does not exist', async () => {
    const other = await signIn(product, await accountOf(product, 'FACILITATOR', 'Nord-Ouest'));
    const { body: list } = await other.get('/operations?size=1');
    const foreign = await facilitator.get(`/operations/${list.items[0].id}`);
    const absent = await facilitator.get('/operations/2000000000');
    expect([foreign.status, foreign.body]).toEqual([404, absent.body]);
  });
});

describe('A change made on an old version', () => {
  it('is refused with the current one, and changes nothing', async () => {
    const { body: created } = await facilitator.send('POST', '/firms', aFirm());
    const { body: firm } = await facilitator.get(`/firms/${created.id}`);
    const change = (name: string) =>
      facilitator.send('PATCH', `/firms/${firm.id}`, { ...aFirm({ name }), version: firm.version });
    expect((await change('Atelier neuf')).status).toBeLessThan(300);
    const stale = await change('Atelier vieux');
    expect(stale.status).toBe(409);
    expect(stale.body).toMatchObject({
      code: 'version-stale',
      field: 'version',
      params: { currentVersion: firm.version + 1 },
    });
    expect((await facilitator.get(`/firms/${firm.id}`)).body.name).toBe('Atelier neuf');
  });
});

describe('A creation sent twice', () => {
  it('happens once with the same key, and the second answer is the first', async () => {
    const headers = { 'idempotency-key': 'creation-sent-twice' };
    const body = aFirm({ siret: '91234568300011', name: 'Sols du Ferrain' });
    const first = await facilitator.send('POST', '/firms', body, headers);
    const second = await facilitator.send('POST', '/firms', body, headers);
    expect(first.status).toBe(201);
    expect([second.status, second.body]).toEqual([first.status, first.body]);
  });

  it('is refused when the key comes back with another body', async () => {
    const headers = { 'idempotency-key': 'creation-other-body' };
    await facilitator.send(
      'POST',
      '/firms',
      aFirm({ siret: '91234569100014', name: 'Bois du Nord' }),
      headers,
    );
    const other = await facilitator.send(
      'POST',
      '/firms',
      aFirm({ siret: '91234569100014', name: 'Bois du Sud' }),
      headers,
    );
    expect([other.status, other.body.code, other.body.field]).toEqual([
      422,
      'idempotency-key-reused',
      'Idempotency-Key',
    ]);
  });
});

describe('Hours typed in the grid', () => {
  it('are judged cell by cell: each bad one says why and nothing of it is kept', async () => {
    const { body: before } = await facilitator.get('/hours/grid?from=2026-11&to=2026-11&size=1');
    const [{ assignmentId }] = before.rows;
    const cell = (more: object) => ({
      assignmentId,
      month: '2026-11',
      hourKind: 'WORKED',
      hours: 7_00,
      seenRevision: 0,
      ...more,
    });
    const { status, body } = await facilitator.send('PUT', '/hours/cells', {
      cells: [cell({ month: '2015-01' }), cell({ hours: 745_00 }), cell({ assignmentId: 2_000_000_000 })],
    });
    expect(status).toBe(200);
    const codes = body.cells.map(
      (answer: { findings?: { code: string }[] }) => answer.findings?.map(({ code }) => code) ?? [],
    );
    expect(codes[0]).toContain('month-outside-employment');
    expect(codes[1]).toContain('hours-above-month');
    expect(body.cells.map(({ outcome }: { outcome: string }) => outcome)).toEqual([
      'REFUSED',
      'REFUSED',
      'NOT_FOUND',
    ]);
    const { body: after } = await facilitator.get('/hours/grid?from=2026-11&to=2026-11&size=1');
    expect(after.rows).toEqual(before.rows);
  });
});
