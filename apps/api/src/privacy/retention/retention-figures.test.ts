import { addDays, type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { keptUntil } from '@clausier/domain/participants/retention';
import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { verifyClosing } from '../../closings/closings.query.js';
import { recordClosing } from '../../closings/record-closing.js';
import { actorOf } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { ownMeasure } from '../../reports/authority-measure.query.js';
import { readMatrix } from '../../reports/matrix.query.js';
import { measure } from '../../reports/measure.query.js';
import { conditionsOf } from '../../reports/selection/selection.js';
import type { PersonOnFile } from '../testing/person-on-file.js';
import { openRetentionBed, type RetentionBed } from '../testing/retention-bed.js';
import { placesHolding } from '../testing/search-everywhere.js';

let test: RetentionBed;

beforeAll(async () => {
  test = await openRetentionBed();
});
afterAll(() => test.close());

/** Everything a figure is made of. */
const FIGURES = [
  'hour_entry',
  'hour_summary_month',
  'hour_summary_year',
  'hour_summary_year_person',
  'hour_summary_clause',
  'hour_summary_participant',
  'assignment',
  'closing',
];
const YEARS = [2016, 2017, 2018, 2019, 2020, 2021, 2022];

interface Generated {
  registeredOn: CalendarDay;
  house: number;
  contracts: { startedOn: CalendarDay; lasts: number | null }[];
}

describe('Whoever becomes anonymous', () => {
  const day = fc.integer({ min: 0, max: 2500 }).map((count) => addDays(parseDay('2016-01-01'), count));
  const history = fc.record({
    registeredOn: day,
    house: fc.nat({ max: 2 }),
    contracts: fc.uniqueArray(
      fc.record({ startedOn: day, lasts: fc.option(fc.integer({ min: 0, max: 600 }), { freq: 6 }) }),
      {
        maxLength: 3,
        selector: ({ startedOn }) => startedOn,
      },
    ),
  });

  it('changes no total, no count, no closing and no cell of the matrix, and leaves no word behind', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(history, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 15_000 }),
        fc.integer({ min: 400, max: 3500 }),
        async (histories, hours, later) => {
          const today = addDays(parseDay('2016-06-01'), later);
          const people = [];
          for (const one of histories) people.push(await aWorker(one, hours));
          const closed = await closeAll();
          const before = await figures();
          await test.keep(addDays(today, -30));
          await test.keep(today);
          expect(await figures()).toEqual(before);
          expect(await test.bed.brokenInvariants()).toEqual([]);
          for (const id of closed)
            expect(
              await test.bed.readStatistics(test.actors.metropolis, (scope) => verifyClosing(scope, id)),
            ).toMatchObject({
              isSame: true,
            });
          for (const person of people)
            await expectGone(person, person.until !== null && person.until <= today, today);
        },
      ),
      { numRuns: 6 },
    );
  }, 120_000);

  /** A person with this history and, in the month each work contract started, hours validated, then corrected. */
  async function aWorker({ registeredOn, house, contracts }: Generated, hours: number) {
    const spans = contracts.map(({ startedOn, lasts }) => ({
      startedOn,
      endedOn: lasts === null ? null : addDays(startedOn, lasts),
    }));
    const person = await test.aPerson({
      registeredOn,
      territory: test.metropolis.territories[house]!,
      contracts: spans,
    });
    const { rows } = await test.bed.db.query<{ id: number; month: string }>(
      `select id, to_char(started_on, 'YYYY-MM') as month from assignment where participant_id = $1`,
      [person.id],
    );
    for (const { id, month } of rows) {
      const entry = { month, recorded_by_user_id: test.actors.house.userId };
      await anEntry(test.bed.db, id, { ...entry, hours });
      await anEntry(test.bed.db, id, {
        ...entry,
        hours: -hours,
        is_reversal: true,
        reason: 'Relevé rectifié',
      });
      await anEntry(test.bed.db, id, { ...entry, hours: hours + 50, revision: 2, reason: 'Relevé rectifié' });
    }
    return {
      ...person,
      until: keptUntil({ registeredOn, contractEnds: spans.map(({ endedOn }) => endedOn) }),
    };
  }

  async function expectGone(person: PersonOnFile, isGone: boolean, today: string): Promise<void> {
    expect([person.id, await test.anonymisedOn(person)]).toEqual([person.id, isGone ? today : null]);
    const places = await placesHolding(test.bed.db, person.canary);
    expect([person.id, places.includes('public.participant.last_name')]).toEqual([person.id, !isGone]);
    if (isGone) expect(places).toEqual([]);
  }

  /** The metropolis closes each year, the house its own. */
  async function closeAll(): Promise<number[]> {
    const closed: number[] = [];
    for (const year of YEARS) {
      const freeze = (actor: Actor, scope: 'HOUSE' | 'METROPOLIS') =>
        test.bed.writeStatistics(actor, ({ em }) =>
          recordClosing(em, {
            scope,
            territoryId: scope === 'HOUSE' ? actor.territoryId : null,
            year,
            conventionCode: 'LEGAL_1607',
            closedByUserId: actor.userId,
          }),
        );
      closed.push(await freeze(test.actors.metropolis, 'METROPOLIS'));
      await freeze(test.actors.house, 'HOUSE');
    }
    return closed;
  }

  /** What the screens show of everything, and the ledger itself, line by line. */
  async function figures() {
    const shown = [];
    for (const actor of [test.actors.metropolis, test.actors.house])
      for (const year of YEARS) {
        const period = { from: `${year}-01`, to: `${year}-12` };
        const { readAt: _, ...matrix } = await test.bed.readStatistics(actor, (scope) =>
          readMatrix(scope, period),
        );
        const measured = await test.bed.readStatistics(actor, (scope) =>
          measure(scope, conditionsOf(period)),
        );
        shown.push({ year, matrix, measured });
      }
    const lines = [];
    for (const table of FIGURES) {
      const { rows } = await test.bed.db.query(
        `select count(*)::integer as lines, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as digest from ${table} x`,
      );
      lines.push({ table, ...rows[0] });
    }
    return { shown, lines };
  }
});

describe('The criterion of whoever has become anonymous', () => {
  it('counts for the house that registered the work contract as before, and for no other', async () => {
    const [host, home] = test.metropolis.territories;
    const person = await test.aPerson({ territory: home! });
    await insert(test.bed.db, 'eligibility', {
      participant_id: person.id,
      recorded_by_territory_id: home!.id,
      criterion_code: 'RSA',
      assessed_on: '2019-12-01',
    });
    await anEntry(test.bed.db, person.assignment.id, {
      month: '2020-03',
      hours: 4_321,
      recorded_by_user_id: test.actors.house.userId,
    });
    const firm = person.firmId;
    const known = async ({ id }: { id: number }) => {
      const actor = actorOf({ id: test.actors.house.userId, role: 'FACILITATOR', territory_id: id });
      const query = { from: '2020-03', to: '2020-03', firm, criterionGroup: 'MINIMUM_INCOME' } as const;
      return (await test.bed.readStatistics(actor, (scope) => ownMeasure(scope, query))).hours;
    };
    const before = [await known(host!), await known(home!)];
    expect(before).toEqual([0, 4_321]);
    await test.keep('2023-06-01');
    await test.keep('2023-07-02');
    expect(await test.anonymisedOn(person)).toBe('2023-07-02');
    expect([await known(host!), await known(home!)]).toEqual(before);
  });
});
