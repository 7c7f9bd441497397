import { monthRange, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { asTold, ownMeasure, tellsNoBreakdown } from './authority-measure.query.js';
import { readCommitted } from './committed.query.js';
import { readDeclared } from './declared/declared.query.js';
import { everyFte, fteView } from './fte.js';
import {
  type FullMeasure,
  figuresOf,
  groupedByAssignment,
  HIDDEN_MEASURE,
  MEASURED,
  type Measure,
} from './measure.query.js';
import { ownEntries, readsReleasesOnly } from './reach.js';
import { boundsOf, monthsOf, type Selection } from './selection/selection.js';
import { movedByYears } from './told/told-figures.query.js';
import { readToldMeasure, readToldMonths } from './told/told-measure.query.js';
import type { MonthTotal, Telling, TotalsQuery, TotalsView } from './totals.view.js';

type Figures = Pick<TotalsView, 'current' | 'yearBefore' | 'twoYearsBefore' | 'months' | 'lastRecordedAt'> &
  Telling;

/**
 * The totals of a selection of hours, within what the actor's role counts: live for a house and an authority, as released
 * for the metropolis. What may not be told is null, with the reason.
 */
export async function readTotals(scope: Scope, query: TotalsQuery): Promise<TotalsView> {
  const months = monthsOf(query);
  const figures = readsReleasesOnly(scope.actor)
    ? await readReleased(scope, query)
    : await readOwn(scope, query);
  const { hours } = figures.current;
  return {
    ...figures,
    fte: hours === null ? null : fteView(hours, query, months),
    ftes: hours === null ? [] : everyFte(hours, months),
    declaredHours: await readDeclared(scope, query),
    committed: await readCommitted(scope, query),
    readAt: await readClock(scope),
  };
}

async function readReleased(scope: Scope, query: Selection): Promise<Figures> {
  const { measure: current, told, ...telling } = await readToldMeasure(scope, query);
  return {
    ...telling,
    current,
    yearBefore: await readToldBefore(scope, query, 1),
    twoYearsBefore: await readToldBefore(scope, query, 2),
    months: await readToldMonths(scope, query, told?.slices ?? []),
    lastRecordedAt: null,
  };
}

/** The same period some years before, as it is told; null when it is not. */
async function readToldBefore(scope: Scope, query: Selection, years: number): Promise<Measure | null> {
  const { measure: before } = await readToldMeasure(scope, movedByYears(query, -years));
  return before.hours === null ? null : before;
}

async function readOwn(scope: Scope, query: Selection): Promise<Figures> {
  if (tellsNoBreakdown(scope.actor, query)) {
    const months = monthRange(parseMonth(query.from), parseMonth(query.to));
    return {
      current: HIDDEN_MEASURE,
      yearBefore: null,
      twoYearsBefore: null,
      months: months.map((month) => ({
        month,
        hours: null,
        homeHours: null,
        mutualisedHours: null,
        asOf: null,
      })),
      lastRecordedAt: null,
      hiddenReason: 'NOT_OFFERED',
      statedOn: null,
    };
  }
  const { sum, months, lastRecordedAt } = await readCurrent(scope, query);
  return {
    current: await asTold(scope, query, sum),
    yearBefore: await ownMeasure(scope, movedByYears(query, -1)),
    twoYearsBefore: await ownMeasure(scope, movedByYears(query, -2)),
    months,
    lastRecordedAt,
    hiddenReason: null,
    statedOn: null,
  };
}

interface Current {
  readonly sum: FullMeasure;
  readonly months: MonthTotal[];
  /** When the newest line behind the figures was recorded. */
  readonly lastRecordedAt: string | null;
}

/** The measure of the actor's own hours, month by month too, from one look at the ledger. */
async function readCurrent(scope: Scope, query: Selection): Promise<Current> {
  const { first, last } = boundsOf(query);
  const { actor } = scope;
  const isHouse = actor.authorityId === null;
  const { lastAt, ...found } = await scope.one<
    Omit<Current, 'lastRecordedAt'> & { lastAt: string | null }
  >(sql`
    with entry as materialized (select * from ${ownEntries(actor, query, MEASURED)} e),
    monthly as (
      select e.month, coalesce(sum(e.hours) filter (where e.operation_territory_id = e.residence_territory_id), 0) as home,
        coalesce(sum(e.hours) filter (where e.operation_territory_id <> e.residence_territory_id), 0) as mutualised
      from entry e group by 1)
    select (select row_to_json(figures) from (${figuresOf(groupedByAssignment(sql`entry e`))}) figures) as sum,
      (select json_agg(json_build_object('month', to_char(m, 'YYYY-MM'), 'hours', coalesce(home + mutualised, 0),
          'homeHours', case when ${isHouse} then coalesce(home, 0) end,
          'mutualisedHours', case when ${isHouse} then coalesce(mutualised, 0) end, 'asOf', null) order by m)
        from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 month') m
        left join monthly on monthly.month = m::date) as months,
      (select max(e.recorded_at) from entry e) as "lastAt"`);
  return { ...found, lastRecordedAt: lastAt === null ? null : new Date(lastAt).toISOString() };
}

async function readClock(scope: Scope): Promise<string> {
  const { at } = await scope.one<{ at: Date }>(sql`select now() as at`);
  return at.toISOString();
}
