import { aParty } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import { actorsOf, aMetropolis, type KnownAssignment } from './testing/metropolis.js';

let bed: TestBed;
let work: KnownAssignment;
let readers: Record<'metropolis' | 'house' | 'authority', Visitor>;

beforeAll(async () => {
  bed = await openTestBed();
  const app = await bed.openApp();
  const metropolis = await aMetropolis(bed.db);
  const actors = await actorsOf(bed.db, metropolis);
  for (const { id } of metropolis.assignments)
    await anEntry(bed.db, id, { month: '2024-03', hours: 1000, recorded_by_user_id: actors.house.userId });
  work = metropolis.assignments.find(
    ({ operationTerritoryId, authorityId }) =>
      operationTerritoryId === actors.house.territoryId && authorityId === actors.authority.authorityId,
  )!;
  const { rows } = await bed.db.query<Parameters<typeof aParty>[1]>(
    'select c.* from social_clause c join assignment a on a.clause_id = c.id where a.id = $1',
    [work.id],
  );
  await aParty(bed.db, rows[0]!, work.firmId);
  readers = {
    metropolis: await visitorAs(bed, app, actors.metropolis.userId),
    house: await visitorAs(bed, app, actors.house.userId),
    authority: await visitorAs(bed, app, actors.authority.userId),
  };
});
afterAll(() => bed.close());

/** Every hour and every number of persons of an answer, wherever it stands; what was agreed is not one of them. */
function toldIn(value: unknown, key = ''): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => toldIn(item, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, one]) => toldIn(one, name));
  const isDone =
    /^(validated|declared|outstanding|month|total)\w*Hours$|^(progress|persons|participants|total|residents|mutualised|lastMonth)$/;
  return isDone.test(key) ? [value] : [];
}

const PATHS: [string, () => string][] = [
  ['the list of operations', () => '/operations?size=200'],
  ['the page of an operation', () => `/operations/${work.operationId}`],
  ['the list of firms', () => '/firms?size=200'],
  ['the page of a firm', () => `/firms/${work.firmId}`],
  ['the list of buyers', () => '/authorities?size=200'],
  ['the page of a buyer', () => `/authorities/${work.authorityId}`],
];

describe('hours as they are recorded, before any release', () => {
  it.each(PATHS)('are told to the house and not to the metropolis: %s', async (_, path) => {
    const told = async (reader: Visitor) => {
      const { status, body } = await reader.send('GET', path());
      expect(status).toBe(200);
      const { page: __, total: ___, ...said } = body;
      return toldIn(said);
    };
    const house = await told(readers.house);
    expect(house.some((figure) => Number(figure) > 0)).toBe(true);
    const metropolis = await told(readers.metropolis);
    expect(metropolis.length).toBeGreaterThan(0);
    expect(metropolis.filter((figure) => figure !== null)).toEqual([]);
  });

  it('are no events for the metropolis, which reads what was agreed only', async () => {
    const kinds = async (reader: Visitor) =>
      (await reader.send('GET', `/operations/${work.operationId}`)).body.events.map(
        ({ kind }: { kind: string }) => kind,
      );
    expect(await kinds(readers.house)).toContain('HOURS_VALIDATED');
    expect(await kinds(readers.metropolis)).toEqual(['OPERATION_STARTED']);
  });

  it('are told to the buyer of its own operations', async () => {
    const { body } = await readers.authority.send('GET', `/operations/${work.operationId}`);
    expect(body.figures.validatedHours).toBeGreaterThan(0);
  });
});
