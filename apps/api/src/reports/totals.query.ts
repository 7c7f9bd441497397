import { monthRange, parseMonth } from '@clausier/domain/shared/month';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { ownMeasure, tellsNoBreakdown } from './authority-measure.query.js';
import { readCommitted } from './committed.query.js';
import { readDeclared } from './declared/declared.query.js';
import { everyFte, fteView } from './fte.js';
import { HIDDEN_MEASURE, type Measure } from './measure.query.js';
import { ownSelection, readsReleasesOnly } from './reach.js';
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
  const conditions = ownSelection(scope.actor, query);
  return {
    current: await ownMeasure(scope, query),
    yearBefore: await ownMeasure(scope, movedByYears(query, -1)),
    twoYearsBefore: await ownMeasure(scope, movedByYears(query, -2)),
    months: await readMonths(scope, conditions, query),
    lastRecordedAt: await readLastRecorded(scope, conditions),
    hiddenReason: null,
    statedOn: null,
  };
}

async function readMonths(scope: Scope, conditions: Sql[], query: Selection): Promise<MonthTotal[]> {
  const { first, last } = boundsOf(query);
  const isHouse = scope.actor.authorityId === null;
  return scope.rows<MonthTotal>(sql`
    select to_char(m, 'YYYY-MM') as month, coalesce(home, 0) + coalesce(mutualised, 0) as hours,
      case when ${isHouse} then coalesce(home, 0) end as "homeHours",
      case when ${isHouse} then coalesce(mutualised, 0) end as "mutualisedHours", null as "asOf"
    from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 month') m
    left join (
      select e.month, sum(e.hours) filter (where e.operation_territory_id = e.residence_territory_id) as home,
        sum(e.hours) filter (where e.operation_territory_id <> e.residence_territory_id) as mutualised
      from hour_entry e where ${allOf(conditions)} group by 1) h on h.month = m::date
    order by m`);
}

/** When the newest line behind the figures was recorded. */
async function readLastRecorded(scope: Scope, conditions: Sql[]): Promise<string | null> {
  const { at } = await scope.one<{ at: Date | null }>(
    sql`select max(e.recorded_at) as at from hour_entry e where ${allOf(conditions)}`,
  );
  return at?.toISOString() ?? null;
}

async function readClock(scope: Scope): Promise<string> {
  const { at } = await scope.one<{ at: Date }>(sql`select now() as at`);
  return at.toISOString();
}
