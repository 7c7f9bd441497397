import { gunzipSync } from 'node:zlib';
import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { KeptText, takesGzip } from '../../http/answers/kept-answer.js';
import { visitorAs } from '../../identity/testing/session.js';
import type { Visitor } from '../../identity/testing/visitor.js';
import { readMatrix } from '../matrix.query.js';
import { actorsOf, aMetropolis, type Metropolis } from '../testing/metropolis.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Awaited<ReturnType<typeof actorsOf>>;
let reviewer: Visitor;
let house: Visitor;

const YEAR = { from: '2023-01', to: '2023-12' };
const PATH = '/reports/matrix?from=2023-01&to=2023-12';

beforeAll(async () => {
  bed = await openTestBed();
  const app = await bed.openApp();
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
  for (const [at, { id }] of metropolis.assignments.entries())
    await post(id, 1000 + at, '2024-01-20T10:00:00Z');
  reviewer = await visitorAs(bed, app, actors.metropolis.userId);
  house = await visitorAs(bed, app, actors.house.userId);
});
afterAll(() => bed.close());

function post(assignment: number, hours: number, recordedAt: string, month = '2023-05') {
  return anEntry(bed.db, assignment, {
    month,
    hours,
    recorded_by_user_id: actors.house.userId,
    recorded_at: recordedAt,
  });
}

/** What the matrix says, without the instant it was read at. */
async function answered(visitor: Visitor) {
  const { status, body } = await visitor.send('GET', PATH);
  expect(status).toBe(200);
  const { readAt, ...figures } = body;
  expect(Date.now() - Date.parse(readAt)).toBeLessThan(60_000);
  return figures;
}

/** The same, worked out anew. */
async function workedOut(actor: (typeof actors)['house']) {
  const today = parseDay(new Date().toISOString().slice(0, 10));
  const { readAt: _, ...figures } = await bed.transactions.readStatistics({ actor, today }, (scope) =>
    readMatrix(scope, YEAR),
  );
  return figures;
}

describe('The matrix that is kept once it was answered', () => {
  it('is the one that is worked out, however often it is asked for, and each time says when it was read', async () => {
    const [first, again] = [await answered(reviewer), await answered(reviewer)];
    expect(first).toEqual(again);
    expect(first).toEqual(await workedOut(actors.metropolis));
    expect(first.grandTotal).toBeGreaterThan(0);
  });

  it('is the same for a browser that takes gzip, which is told so', async () => {
    const { headers, bytes } = await reviewer.send('GET', PATH, undefined, { 'accept-encoding': 'br, gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding' });
    const { readAt: _, ...figures } = JSON.parse(gunzipSync(bytes).toString());
    expect(figures).toEqual(await answered(reviewer));
  });

  it('is never the one of a house, which reads its own row and column live', async () => {
    await answered(reviewer);
    expect(await answered(house)).toEqual(await workedOut(actors.house));
    await post(metropolis.assignments[0]!.id, 500, new Date().toISOString(), '2023-06');
    expect(await answered(house)).toEqual(await workedOut(actors.house));
  });

  it('is another one as soon as something was recorded before its release, or a territory has another name', async () => {
    const before = await answered(reviewer);
    for (const { id } of metropolis.assignments) await post(id, 700, '2024-02-03T10:00:00Z', '2023-07');
    const after = await answered(reviewer);
    expect(after.grandTotal).toBeGreaterThan(before.grandTotal);
    expect(after).toEqual(await workedOut(actors.metropolis));
    await bed.db.query(`update territory set name = 'Pays renommé' where id = $1`, [
      metropolis.territories[0]!.id,
    ]);
    const renamed = await answered(reviewer);
    expect(renamed.territories.map(({ name }: { name: string }) => name)).toContain('Pays renommé');
    expect(renamed).toEqual(await workedOut(actors.metropolis));
  });
});

describe('A kept text', () => {
  it('is one gzip stream of the fields of now and of the kept ones, whatever their letters', () => {
    const text = new KeptText({ names: ['Éragny', '“Lys”', '\u{1f3d7}'], none: null });
    const now = { readAt: '2026-11-29T10:00:00.000Z', who: 'é' };
    const whole = { ...now, names: ['Éragny', '“Lys”', '\u{1f3d7}'], none: null };
    expect(JSON.parse(text.plain(now).toString())).toEqual(whole);
    expect(gunzipSync(text.gzip(now)).equals(text.plain(now))).toBe(true);
    expect(() => text.plain({})).toThrow('one at least');
  });

  it('is sent compressed to whoever says so, and to nobody else', () => {
    const said = ['gzip', 'br, gzip;q=0.5', 'deflate, GZIP'];
    const unsaid = [undefined, '', 'br', 'gzip;q=0', 'gzip; q=0.0, br', 'x-gzipped'];
    expect([...said.map(takesGzip), ...unsaid.map(takesGzip)]).toEqual([
      true,
      true,
      true,
      ...unsaid.map(() => false),
    ]);
  });
});
