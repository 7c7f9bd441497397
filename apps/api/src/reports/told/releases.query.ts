import type { Release } from '@clausier/domain/statistics/publish';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';

/** A moment the figures of a year move for those who may not see persons. */
export interface DatedRelease extends Release {
  /** Counts what was recorded before this instant, as PostgreSQL writes it. */
  readonly before: string;
  /** The last day it counts, `YYYY-MM-DD` in France. */
  readonly on: string;
  /** The cut-off of the closing it is, or null. */
  readonly cutOffAt: Date | null;
}

/**
 * The releases of a year of work that have taken place: three quarters while it lasts (provisional), the end of February
 * after it, each half-year from then on, and every closing of the year that the actor may see. Oldest first.
 */
export function readReleases(scope: Scope, year: number): Promise<DatedRelease[]> {
  return scope.rows<DatedRelease>(sql`
    with calendar (on_day) as (
      select make_date(${year}, quarter * 3 + 1, 1) - 1 from generate_series(1, 3) quarter
      union all select make_date(${year} + 1, 3, 1) - 1
      union all select (half + interval '6 months')::date - 1
        from generate_series(make_date(${year} + 1, 1, 1)::timestamp, ${scope.today}::timestamp, interval '6 months') half),
    release as (
      select (on_day + 1)::timestamp at time zone 'Europe/Paris' as before, on_day, null::timestamptz as cut_off_at
      from calendar where on_day < ${scope.today}::date
      union
      select cut_off_at + interval '1 microsecond', (cut_off_at at time zone 'Europe/Paris')::date, cut_off_at
      from closing where closing.year = ${year})
    select before::text, on_day as "on", cut_off_at as "cutOffAt",
      before <= make_date(${year} + 1, 1, 1)::timestamp at time zone 'Europe/Paris' as "isProvisional"
    from release order by release.before, cut_off_at nulls first`);
}
