import { monthRange, parseMonth } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf } from '../platform/paging.js';
import { readKnownCells } from '../reports/known-cells.query.js';
import { readsReleasesOnly } from '../reports/reach.js';
import { boundsOf, conditionsOf, type Selection } from '../reports/selection/selection.js';
import { termsOfMonth } from '../reports/told/programme.js';
import { readToldTable } from '../reports/told/told-table.query.js';
import { readToldYear } from '../reports/told/told-year.query.js';
import type { ReportExchange, ReportMonth } from './annual-report.view.js';
import type { FoundPlace } from './place.query.js';

interface Exchanges {
  readonly exchanges: ReportExchange[];
  readonly statedOn: string | null;
}

/** What a territory receives from each other one and gives to it; those with nothing either way are left out. */
export async function readExchanges(
  scope: Scope,
  territoryId: number,
  selection: Selection,
): Promise<Exchanges> {
  const told = readsReleasesOnly(scope.actor) ? await readToldTable(scope, selection) : null;
  const known = told ? [] : await readKnownCells(scope, selection);
  const hoursOf = (operation: number, residence: number): number | null =>
    told
      ? told.hours({ operation, residence })
      : (known.find((cell) => cell.operation === operation && cell.residence === residence)?.hours ?? 0);
  const others = await scope.rows<{ id: number; code: string; name: string; isOutside: boolean }>(sql`
    select id, code, name, is_outside as "isOutside" from territory where id <> ${territoryId}
    order by is_outside, sort_order, code`);
  const exchanges = others.map(({ id, code, name, isOutside }) => ({
    code,
    name,
    receivedHours: hoursOf(territoryId, id),
    // People from outside the houses' territories have no operations of theirs.
    givenHours: isOutside ? 0 : hoursOf(id, territoryId),
  }));
  return {
    exchanges: exchanges.filter(({ receivedHours, givenHours }) => receivedHours !== 0 || givenHours !== 0),
    statedOn: told?.statedOn ?? null,
  };
}

/** The year month by month. By month and territory nothing is released: the metropolis reads its own months only. */
export async function readReportMonths(
  scope: Scope,
  { territoryId }: FoundPlace,
  selection: Selection,
): Promise<ReportMonth[]> {
  if (territoryId === null) return readToldMonths(scope, selection);
  if (readsReleasesOnly(scope.actor)) return [];
  const { first, last } = boundsOf(selection);
  const own = sql`${territoryId}::integer in (e.operation_territory_id, e.residence_territory_id)`;
  return scope.rows<ReportMonth>(sql`
    select to_char(m, 'YYYY-MM') as month, coalesce(home, 0) as "homeHours", coalesce(received, 0) as "receivedHours",
      coalesce(given, 0) as "givenHours"
    from generate_series(${first}::timestamp, ${last}::timestamp, interval '1 month') m
    left join (
      select e.month,
        sum(e.hours) filter (where e.operation_territory_id = e.residence_territory_id) as home,
        sum(e.hours) filter (where e.residence_territory_id <> ${territoryId}) as received,
        sum(e.hours) filter (where e.operation_territory_id <> ${territoryId}) as given
      from hour_entry e where ${allOf([...conditionsOf(selection), own])} group by 1) h on h.month = m::date
    order by m`);
}

/** The months of the metropolis, all as of the release its year is told as of: they add up to it, or are hidden. */
async function readToldMonths(scope: Scope, selection: Selection): Promise<ReportMonth[]> {
  const months = monthRange(parseMonth(selection.from), parseMonth(selection.to));
  const told = await readToldYear(scope, Number(selection.from.slice(0, 4)));
  const at = told.lastBy(selection.asOf);
  return months.map((month) => {
    const [all, home] = [{}, { crossing: 'HOME' } as const].map((places) => {
      const terms = termsOfMonth(month, places);
      return at < 0 || terms === null ? null : told.hoursAt(terms, at);
    });
    const homeHours = home ?? null;
    const receivedHours = all == null || homeHours === null ? null : all - homeHours;
    return { month, homeHours, receivedHours, givenHours: 0 };
  });
}
