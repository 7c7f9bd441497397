import type { Release } from '@clausier/domain/statistics/publish';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';

/** A moment the figures of a year move for those who may not see persons. */
export interface DatedRelease extends Release {
  /** Counts what was recorded before this instant, as PostgreSQL writes it. */
  readonly before: string;
  /** The last day it counts, `YYYY-MM-DD` in France. */
  readonly on: string;
  /** True when it counts whole months of recording, as all do but a closing. */
  readonly endsMonth: boolean;
  /** The cut-off of the closing it is, or null. */
  readonly cutOffAt: Date | null;
}

/** The releases of a year, and a seal that differs whenever what was recorded by the last of them does. */
export interface ReleasedYear {
  readonly releases: readonly DatedRelease[];
  readonly seal: string;
}

/**
 * The releases of a year of work that have taken place: three quarters while it lasts (provisional), the end of February
 * after it, each half-year from then on, and every closing of the year that the actor may see. Oldest first.
 *
 * Sealed by the kept sums of the months of recording, a house's own hours included. After a closing, which may fall on any
 * instant, also by the ledger from the first day of its month.
 */
export async function readReleases(scope: Scope, year: number): Promise<ReleasedYear> {
  const [found] = await scope.prepared<{
    releases: (Omit<DatedRelease, 'cutOffAt'> & { cutOffAt: string | null })[];
    seal: string;
  }>(sql`
    with calendar (on_day) as (
      select make_date(${year}::integer, quarter * 3 + 1, 1) - 1 from generate_series(1, 3) quarter
      union all select make_date(${year}::integer + 1, 3, 1) - 1
      union all select (half + interval '6 months')::date - 1
        from generate_series(make_date(${year}::integer + 1, 1, 1)::timestamp, ${scope.today}::timestamp, interval '6 months') half),
    release as (
      select (on_day + 1)::timestamp at time zone 'Europe/Paris' as before, on_day, null::timestamptz as cut_off_at
      from calendar where on_day < ${scope.today}::date
      union
      select cut_off_at + interval '1 microsecond', (cut_off_at at time zone 'Europe/Paris')::date, cut_off_at
      from closing where closing.year = ${year})
    select
      (select coalesce(json_agg(json_build_object('before', before::text, 'on', on_day, 'cutOffAt', cut_off_at,
          'endsMonth', before at time zone 'Europe/Paris' = date_trunc('month', before at time zone 'Europe/Paris'),
          'isProvisional', before <= make_date(${year}::integer + 1, 1, 1)::timestamp at time zone 'Europe/Paris')
        order by before, cut_off_at nulls first), '[]') from release) as releases,
      (select coalesce(sum(entries), 0) || '/' || coalesce(sum(entry_ids), 0) from hour_summary_recorded where year = ${year}
        and recorded_month < (select date_trunc('month', max(before) at time zone 'Europe/Paris') from release)) as seal`);
  const { seal } = found!;
  const releases = found!.releases.map((release) => ({
    ...release,
    cutOffAt: release.cutOffAt === null ? null : new Date(release.cutOffAt),
  }));
  const last = releases.at(-1);
  return {
    releases,
    seal: !last || last.endsMonth ? seal : `${seal}+${await sealSinceMonth(scope, year, last.before)}`,
  };
}

/** How many entries were recorded since the first day of the month of an instant, and the sum of their numbers. */
async function sealSinceMonth(scope: Scope, year: number, before: string): Promise<string> {
  const { seal } = await scope.one<{ seal: string }>(sql`
    select count(*) || '/' || coalesce(sum(e.id), 0) as seal from hour_entry e
    where e.month between make_date(${year}, 1, 1) and make_date(${year}, 12, 1) and e.recorded_at < ${before}::timestamptz
      and e.recorded_at >= date_trunc('month', ${before}::timestamptz at time zone 'Europe/Paris') at time zone 'Europe/Paris'`);
  return seal;
}
