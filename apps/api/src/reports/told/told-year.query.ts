import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { type DatedRelease, readReleases } from './releases.query.js';
import { tellApart } from './tell-apart.js';
import type { RecordedHours } from './tell-year.js';
import { ToldYear } from './told-year.js';

/** Years kept in memory: what is told at a past release never changes, so that it is worked out once, whoever asks meanwhile. */
const KEPT = 60;
const kept = new WeakMap<object, Map<string, Promise<ToldYear>>>();

/** The years a transaction has asked for: one snapshot, one answer. */
const asked = new WeakMap<Scope, Map<number, ToldYear>>();

/**
 * What is told of a year of work to an actor who sees no persons; to a house, of the hours that are not its own: it could
 * subtract those, whose persons it knows.
 */
export async function readToldYear(scope: Scope, year: number): Promise<ToldYear> {
  const years = asked.get(scope) ?? new Map<number, ToldYear>();
  asked.set(scope, years);
  const told = years.get(year) ?? (await readOrTell(scope, year));
  years.set(year, told);
  return told;
}

async function readOrTell(scope: Scope, year: number): Promise<ToldYear> {
  const { releases, seal } = await readReleases(scope, year);
  const unknown = unknownHours(scope, year, releases);
  const name = [year, scope.actor.territoryId, ...releases.map(({ before }) => before)].join();
  const years = kept.get(scope.em.connection) ?? new Map<string, Promise<ToldYear>>();
  kept.set(scope.em.connection, years);
  const known = years.get(`${name}:${seal}`);
  if (known) return known;
  if (years.size >= KEPT) years.delete(years.keys().next().value!);
  const told = tell(scope, unknown, releases);
  years.set(`${name}:${seal}`, told);
  told.catch(() => years.delete(`${name}:${seal}`));
  return told;
}

async function tell(scope: Scope, unknown: Sql, releases: readonly DatedRelease[]): Promise<ToldYear> {
  const rows = await readParts(scope, unknown, releases);
  const { publication, firstSeen } = await tellApart({ releases, rows, threshold: FEWEST_PERSONS });
  return new ToldYear(releases, publication, firstSeen);
}

/** The hours to tell of, as a condition on `hour_entry e`. */
function unknownHours({ actor }: Scope, year: number, releases: readonly DatedRelease[]): Sql {
  const last = releases.at(-1)?.before ?? '-infinity';
  const isUnknown =
    actor.territoryId === null
      ? sql`true`
      : sql`${actor.territoryId}::integer not in (e.operation_territory_id, e.residence_territory_id)`;
  return sql`e.month between make_date(${year}, 1, 1) and make_date(${year}, 12, 1)
    and e.recorded_at < ${last}::timestamptz and ${isUnknown}`;
}

function readParts(scope: Scope, unknown: Sql, releases: readonly DatedRelease[]): Promise<RecordedHours[]> {
  const instants = releases.map(({ before }) => before);
  return scope.rows<RecordedHours>(sql`
    select operation, residence, month, release, array_agg(person) as persons, array_agg(hours) as hours
    from (
      select e.operation_territory_id as operation, e.residence_territory_id as residence,
        to_char(e.month, 'YYYY-MM') as month, width_bucket(e.recorded_at, ${instants}::timestamptz[]) as release,
        e.participant_id as person, sum(e.hours)::integer as hours
      from hour_entry e where ${unknown}
      group by 1, 2, e.month, 4, 5 having sum(e.hours) <> 0) person
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
}
