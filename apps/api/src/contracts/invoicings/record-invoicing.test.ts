import { addDays, type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { committedHours } from '@clausier/domain/contracts/objective';
import { cents } from '@clausier/domain/numbers/cents';
import { aParty, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { aFirm, aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import { readExecutionReport } from '../../execution-reports/report/execution-report.query.js';
import { readCommitted } from '../../reports/committed.query.js';
import { changeClause } from '../clauses/write-clause.js';
import { aClauseInput, aHouseAtWork, type HouseAtWork } from '../house.test-bed.js';
import { readOperationPage } from '../operation-page/operation-page.query.js';
import type { NewInvoicing } from './new-invoicing.js';
import { recordInvoicing } from './record-invoicing.js';

let bed: TestBed;
let lys: HouseAtWork;
let mno: HouseAtWork;
let clause: ClauseFixture;

const TERMS = { centsPerHour: cents(200_000), threshold: cents(270_000_000) };
const BY_AMOUNT = {
  objective_kind: 'PROPORTIONAL',
  committed_hours: 0,
  cents_per_hour: TERMS.centsPerHour,
  threshold_cents: TERMS.threshold,
};

beforeAll(async () => {
  bed = await openTestBed();
  lys = await aHouseAtWork(bed);
  mno = await aHouseAtWork(bed);
});
afterAll(() => bed.close());
beforeEach(async () => {
  clause = await lys.aClauseHere(BY_AMOUNT);
});

const say = (
  seenRevision: number,
  invoicedOn: string,
  cumulativeCents: number | null,
  more: Partial<NewInvoicing> = {},
  of = lys,
) =>
  bed.write(of.house, (scope) =>
    recordInvoicing(scope, clause.id, { seenRevision, invoicedOn, cumulativeCents, ...more }),
  );
const objective = async (): Promise<number> =>
  (await bed.db.query('select committed_hours from clause_objective where clause_id = $1', [clause.id]))
    .rows[0].committed_hours;
const onPage = async () => {
  const page = await bed.read(lys.house, (scope) => readOperationPage(scope, clause.operation_id));
  return page.contracts[0]!.lots[0]!.clauses[0]!;
};

describe('the amount invoiced on a clause', () => {
  it('makes hours due from the statement of works that tells it, and the page shows what was due and done then', async () => {
    await lys.worked(clause, { '2024-02': 7_000, '2024-03': 4_000 });
    await say(0, '2024-02-29', 310_050_000);
    await say(1, '2024-05-31', 330_000_000);
    expect(await objective()).toBe(30_000);
    expect(await onPage()).toMatchObject({
      committedHours: 30_000,
      invoicedCents: 330_000_000,
      invoicings: [
        { invoicedOn: '2024-02-29', dueHours: 20_025, doneHours: 7_000, isStanding: true },
        { invoicedOn: '2024-05-31', dueHours: 30_000, doneHours: 11_000, isStanding: true },
      ],
    });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('is corrected, or taken back, by a new entry that says why; what was written stays told and journalled', async () => {
    await say(0, '2024-04-30', 400_000_000);
    await say(1, '2024-05-31', 410_000_000);
    await expect(say(2, '2024-04-30', 300_000_000)).rejects.toMatchObject({
      code: 'invoicing-without-reason',
      field: 'reason',
    });
    await say(2, '2024-04-30', 300_000_000, { reason: 'Montant de l’autre lot' });
    await say(3, '2024-05-31', null, { reason: 'Situation refusée par le maître d’œuvre' });
    expect(await objective()).toBe(15_000);
    expect((await onPage()).invoicings).toMatchObject([
      { revision: 1, isStanding: false, dueHours: null },
      { revision: 3, isStanding: true, dueHours: 15_000, reason: 'Montant de l’autre lot' },
      { revision: 2, isStanding: false },
      { revision: 4, isStanding: false, cumulativeCents: null },
    ]);
    const { rows } = await bed.db.query(
      `select action, count(*)::integer as n from audit_entry where table_name = 'clause_invoicing'
        and (after ->> 'clause_id')::integer = $1 group by 1`,
      [clause.id],
    );
    expect(rows).toEqual([{ action: 'INSERT', n: 4 }]);
  });

  it('follows what was last seen: of two who tell it at once, one is asked to look again', async () => {
    const settled = await Promise.allSettled([
      say(0, '2024-04-30', 280_000_000),
      say(0, '2024-04-30', 281_000_000),
      say(0, '2024-05-31', 290_000_000),
    ]);
    const refused = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : []));
    expect(refused).toEqual(['invoicing-made-meanwhile', 'invoicing-made-meanwhile']);
    expect((await onPage()).invoicings).toHaveLength(1);
  });

  it('is the business of the house of a clause whose objective follows it, once the day has come', async () => {
    await expect(say(0, '2024-04-30', 1, {}, mno)).rejects.toMatchObject({ code: 'not-found' });
    await expect(say(0, '2024-06-16', 1)).rejects.toMatchObject({ code: 'invoicing-in-the-future' });
    await expect(say(0, '2024-04-30', Number.MAX_SAFE_INTEGER)).rejects.toMatchObject({
      code: 'number-out-of-range',
      field: 'cumulativeCents',
    });
    clause = await lys.aClauseHere();
    await expect(say(0, '2024-04-30', 1)).rejects.toMatchObject({ code: 'invoicing-of-fixed-objective' });
  });

  it('makes due for a firm of the lot what it makes due for the house', async () => {
    await say(0, '2024-04-30', 310_050_000);
    const { id: firmId } = await aFirm(bed.db);
    await aParty(bed.db, clause, firmId);
    const of = { role: 'FIRM', firm_id: firmId };
    const firm = actorOf({ ...(await aUser(bed.db, of)), ...of });
    const read = sql`select committed_hours as due from clause_objective where clause_id = ${clause.id}`;
    for (const actor of [firm, lys.house])
      expect(await bed.read(actor, (scope) => scope.rows(read))).toEqual([{ due: 20_025 }]);
  });

  it('keeps other terms from asking for more hours than can be counted', async () => {
    await say(0, '2024-04-30', 900_000_000_000);
    const terms = { objectiveKind: 'PROPORTIONAL', centsPerHour: 1, thresholdCents: 0 } as const;
    await expect(
      bed.write(lys.house, (scope) => changeClause(scope, clause.id, { ...aClauseInput(terms), version: 1 })),
    ).rejects.toMatchObject({ code: 'number-out-of-range' });
  });

  it('is never changed, nor told out of order, whoever writes and however', async () => {
    const write = (values: string) =>
      bed.db.query(
        `insert into clause_invoicing (clause_id, revision, invoiced_on, cumulative_cents, reason, recorded_by_user_id)
          values (${clause.id}, ${values}, ${lys.house.userId})`,
      );
    await write(`1, '2024-01-31', 100, null`);
    const refused = (values: string, constraint: string) =>
      expect(write(values)).rejects.toMatchObject({ constraint });
    await refused(`1, '2024-02-29', 200, null`, 'clause_invoicing_follows_the_last');
    await refused(`3, '2024-02-29', 200, null`, 'clause_invoicing_follows_the_last');
    await refused(`2, '2024-01-31', 100, 'Deux fois'`, 'clause_invoicing_says_something_new');
    await refused(`2, '2024-02-29', null, 'Rien'`, 'clause_invoicing_says_something_new');
    await refused(`2, '2024-01-31', 200, null`, 'clause_invoicing_correction_says_why');
    await refused(`2, '2999-01-31', 200, null`, 'clause_invoicing_not_to_come');
    await refused(`2, '2024-02-29', 9000000000000000, null`, 'clause_invoicing_can_be_counted');
    await refused(`2, '2024-01-31', 300, '1 85 05 78 006 084 36'`, 'clause_invoicing_holds_no_nir');
    for (const statement of [
      sql`update clause_invoicing set cumulative_cents = 1`,
      sql`delete from clause_invoicing`,
      sql`insert into clause_invoicing (clause_id, revision, invoiced_on, recorded_at) values (1, 1, '2024-01-01', '2024-01-01')`,
    ])
      await expect(bed.write(lys.house, (scope) => scope.run(statement))).rejects.toMatchObject({
        code: '42501',
      });
  });
});

describe('the objective as of a past day', () => {
  const FIRST = parseDay('2024-01-01');
  type Written = { on: CalendarDay; recordedOn: CalendarDay; amount: number | null };

  /** Word by word, what somebody who read only what had been written by a day would have added up to. */
  function replay(written: readonly Written[], day: CalendarDay): number {
    const known = new Map<CalendarDay, number | null>();
    for (const one of written) if (one.recordedOn <= day) known.set(one.on, one.amount);
    const days = [...known.keys()].filter((on) => on <= day && known.get(on) !== null).sort();
    const amount = days.length === 0 ? 0 : known.get(days.at(-1)!)!;
    return committedHours({ kind: 'PROPORTIONAL', ...TERMS }, cents(amount));
  }

  const steps = fc.array(
    fc.record({
      back: fc.nat({ max: 40 }),
      wait: fc.nat({ max: 20 }),
      amount: fc.option(fc.integer({ min: 260_000_000, max: 500_000_000 }), { freq: 6 }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('equals the replay of what had been written by then: totals, bilan and database', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.array(fc.nat({ max: 165 }), { minLength: 3, maxLength: 3 }),
        async (list, days) => {
          clause = await lys.aClauseHere(BY_AMOUNT);
          const written: Written[] = [];
          let recordedOn = addDays(FIRST, 20);
          for (const { back, wait, amount } of list) {
            recordedOn = addDays(recordedOn, wait);
            const on = addDays(recordedOn, -back);
            const standing = written.findLast((one) => one.on === on)?.amount ?? null;
            if (standing === amount) continue;
            await bed.db.query(
              `insert into clause_invoicing (clause_id, revision, invoiced_on, cumulative_cents, reason, recorded_at)
              values ($1, $2, $3, $4, 'Selon la situation', $5::timestamp at time zone 'Europe/Paris')`,
              [clause.id, written.length + 1, on, amount, `${recordedOn} 23:59:59`],
            );
            written.push({ on, recordedOn, amount });
          }
          for (const day of days.map((after) => addDays(FIRST, after))) {
            const due = replay(written, day);
            const asked = { operationId: clause.operation_id, audience: 'HOUSE', asOf: day } as const;
            const report = await bed.read(lys.house, (scope) => readExecutionReport(scope, asked));
            expect(report.clauses[0]!.objectiveHours).toBe(due);
            expect(report.clauses[0]!.invoicings!.at(-1)?.dueHours ?? 0).toBe(due);
            const totals = await bed.read(lys.house, (scope) =>
              readCommitted(scope, {
                from: '2024-01',
                to: '2024-12',
                operation: clause.operation_id,
                asOf: day,
              }),
            );
            expect(totals!.committedHours).toBe(due);
          }
          expect(await objective()).toBe(replay(written, parseDay('2098-12-31')));
        },
      ),
      { numRuns: 25 },
    );
  });
});
