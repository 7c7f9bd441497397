import { addMonths, type Month, monthOfYear, parseMonth } from '@clausier/domain/calendar/month';
import {
  PERIOD_LENGTHS,
  type PeriodRule,
  periodDueOn,
  statementPeriod,
} from '@clausier/domain/timesheets/statement-period';
import { textOf } from '@clausier/tests/mail/smtp-server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import sql from 'sql-template-tag';
import { lateFirmsWaiting } from '../inbox/waiting/late-firms.query.js';
import { ListQuery } from '../platform/paging.js';
import { declareNoHours } from '../timesheets/declare-no-hours.js';
import { readThisMonth } from '../timesheets/this-month.query.js';
import { withdrawNoHours } from '../timesheets/withdraw-no-hours.js';
import { listLateFirms } from './late-firms.query.js';
import { LateFirmsQuery } from './late-firms.view.js';
import { silentMonths } from './owed.query.js';
import { listReminders } from './reminder-log.query.js';
import { noteCall } from './tell-firm.js';
import type { LateFirm } from './testing/late-firm.js';
import { openReminderBed, type ReminderBed } from './testing/reminder-bed.js';

let test: ReminderBed;
let { bed, server, clock, reminders, here } = {} as ReminderBed;

beforeAll(async () => {
  test = await openReminderBed('2026-10-01');
  ({ bed, server, clock, reminders, here } = test);
});
afterAll(() => test.close());

const today = () => ({ today: clock.today() });
const late = async (more: Partial<LateFirmsQuery>) => {
  const query = Object.assign(new LateFirmsQuery(), { lateness: 'ALL' as const, ...more });
  return (await bed.read(here.house, (scope) => listLateFirms(scope, query), today())).items;
};
const monthsOf = async (search: string) => (await late({ search })).flatMap(({ months }) => months);
const thisMonth = ({ firm }: LateFirm, month: string) =>
  bed.read(firm, (scope) => readThisMonth(scope, { month }), today());
const noHours = ({ firm }: LateFirm, month: string) =>
  bed.write(firm, (scope) => declareNoHours(scope, { month }), today());
const told = async ({ firmId }: LateFirm) => {
  const log = await bed.read(here.house, (scope) => listReminders(scope, firmId, new ListQuery()), today());
  return log.items.flatMap(({ months }) => months.map(({ firstMonth, month }) => ({ firstMonth, month })));
};
const rule = (from: string, months: PeriodRule['months']): PeriodRule => ({ from: parseMonth(from), months });
const QUARTERLY = [rule('2026-01', 3)];

describe('a clause that asks for hours every quarter', () => {
  it('is owed one statement of its months, once the quarter is over', async () => {
    const firm = await here.lateFirm({ name: 'Trimestre', since: '2026-08-10', periods: QUARTERLY });
    clock.set('2026-09-30');
    expect(await monthsOf('trimestre')).toEqual([]);
    expect(await thisMonth(firm, '2026-08')).toMatchObject({
      dueOn: '2026-10-14',
      owedClauses: 0,
      isLate: false,
    });
    clock.set('2026-10-20');
    expect(await monthsOf('trimestre')).toEqual([
      { month: '2026-09', firstMonth: '2026-08', dueOn: '2026-10-14', clauses: 1, persons: 1 },
    ]);
    expect(await thisMonth(firm, '2026-08')).toMatchObject({
      dueOn: '2026-10-14',
      owedClauses: 1,
      isLate: true,
    });
    for (const month of ['2026-08', '2026-09'])
      expect(await late({ search: 'trimestre', month })).toHaveLength(1);
    for (const month of ['2026-07', '2026-10'])
      expect(await late({ search: 'trimestre', month })).toEqual([]);
    const waiting = await bed.read(here.house, lateFirmsWaiting, today());
    expect(waiting).toMatchObject([
      { subjectId: firm.firmId, months: ['2026-08', '2026-09'], on: '2026-10-14' },
    ]);
    await noHours(firm, '2026-09');
    expect(await monthsOf('trimestre')).toEqual([]);
  });

  it('is reminded of the quarter at each step once, whatever its months', async () => {
    const firm = await here.lateFirm({
      name: 'Relances du trimestre',
      since: '2026-07-01',
      periods: QUARTERLY,
    });
    const days: string[] = [];
    const mails = () => server.received.filter(({ to }) => to.includes(firm.email!));
    for (let day = new Date('2026-08-01T00:00:00Z'); day < new Date('2026-11-01T00:00:00Z'); ) {
      clock.set(day.toISOString().slice(0, 10));
      await reminders.goRound();
      if (mails().length > days.length) days.push(clock.today());
      expect(mails()).toHaveLength(days.length);
      day = new Date(day.getTime() + 86_400_000);
    }
    // Due on 14 October: five days before, and three and ten days after, which is a Saturday: the Monday that follows.
    expect(days).toEqual(['2026-10-09', '2026-10-19', '2026-10-26']);
    expect(textOf(mails()[0]!)).toContain('juillet \u2013 septembre 2026');
    expect(await told(firm)).toEqual(Array(3).fill({ firstMonth: '2026-07', month: '2026-09' }));
    await noHours(firm, '2026-09');
  });

  it('is told of by its months that are missing, whoever tells it: of one month, of that month', async () => {
    clock.set('2026-10-20');
    const firm = await here.lateFirm({ name: 'Appel du trimestre', since: '2026-08-10', periods: QUARTERLY });
    await bed.write(here.house, (scope) => noteCall(scope, firm.firmId, { note: 'Rappellera' }), today());
    expect(await told(firm)).toEqual([{ firstMonth: '2026-08', month: '2026-09' }]);
    const monthly = await here.lateFirm({ name: 'Appel du mois', since: '2026-09-01' });
    await bed.write(here.house, (scope) => noteCall(scope, monthly.firmId, { note: 'Rappellera' }), today());
    expect(await told(monthly)).toEqual([{ firstMonth: '2026-09', month: '2026-09' }]);
    await noHours(firm, '2026-09');
  });

  it('is answered for all its months by one "no hours", and owed them again when it is taken back', async () => {
    const firm = await here.lateFirm({ name: 'Rien du trimestre', since: '2026-07-01', periods: QUARTERLY });
    clock.set('2026-10-05');
    expect((await thisMonth(firm, '2026-08')).noHoursMonths).toEqual(['2026-07', '2026-08', '2026-09']);
    const { id } = await noHours(firm, '2026-08');
    expect(await monthsOf('rien')).toEqual([]);
    expect((await thisMonth(firm, '2026-07')).state).toBe('NO_HOURS');
    await bed.write(firm.firm, (scope) => withdrawNoHours(scope, id), today());
    expect(await monthsOf('rien')).toMatchObject([{ month: '2026-09', firstMonth: '2026-07' }]);
    await noHours(firm, '2026-08');
  });

  it('answers nothing for a clause of every month beside it', async () => {
    const firm = await here.lateFirm({ name: 'Deux rythmes', since: '2026-07-01', periods: QUARTERLY });
    await here.employs(firm.firmId, { since: '2026-08-01' });
    clock.set('2026-10-05');
    expect((await thisMonth(firm, '2026-08')).dueOn).toBe('2026-09-14');
    await noHours(firm, '2026-09');
    expect(await monthsOf('rythmes')).toMatchObject([
      { month: '2026-08', firstMonth: '2026-08', dueOn: '2026-09-14', clauses: 1 },
      { month: '2026-09', firstMonth: '2026-08', dueOn: '2026-10-14', clauses: 1 },
    ]);
    await noHours(firm, '2026-08');
    expect(await monthsOf('rythmes')).toEqual([]);
  });
});

it('a month is owed with the period the domain says, due the same day, whatever the rhythms a clause has had', async () => {
  clock.set('2026-10-05');
  const firm = await here.lateFirm({ name: 'Rythmes', since: '2024-01-01' });
  const clause = await bed.db.query('select clause_id as id from assignment where firm_id = $1', [
    firm.firmId,
  ]);
  const from = fc.integer({ min: 0, max: 40 }).map((n) => addMonths(monthOfYear(2023, 6), n));
  const rules = fc.uniqueArray(fc.record({ from, months: fc.constantFrom(...PERIOD_LENGTHS) }), {
    selector: (one) => one.from,
    maxLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(rules, async (given) => {
      await bed.db.query('delete from clause_period where clause_id = $1', [clause.rows[0].id]);
      for (const one of given)
        await bed.db.query('insert into clause_period (clause_id, from_month, months) values ($1, $2, $3)', [
          clause.rows[0].id,
          `${one.from}-01`,
          one.months,
        ]);
      const silent = await bed.read(
        firm.firm,
        (scope) =>
          scope.rows<{ month: Month; first: Month; last: Month; dueOn: string }>(sql`
            select to_char(month, 'YYYY-MM') as month, to_char(first_month, 'YYYY-MM') as first,
              to_char(last_month, 'YYYY-MM') as last, due_on as "dueOn"
            from (${silentMonths(scope.today, sql`a.firm_id = ${firm.firmId}`)}) s order by s.month`),
        today(),
      );
      const told = silent.map(({ month, ...period }) => ({ month, ...period }));
      expect(told).toEqual(
        told.map(({ month }) => ({
          month,
          ...statementPeriod(month, given),
          dueOn: periodDueOn(month, given, 15),
        })),
      );
      // A year of months that are over is asked for, and those sent with one of them.
      const asked = Array.from({ length: 12 }, (_, at) => addMonths(monthOfYear(2025, 10), at));
      expect(told.map(({ month }) => month)).toEqual(expect.arrayContaining(asked));
    }),
    { numRuns: 40 },
  );
  await bed.db.query('delete from clause_period where clause_id = $1', [clause.rows[0].id]);
});
