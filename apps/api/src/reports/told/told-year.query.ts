import { publish, type RecordedPart } from '@clausier/domain/statistics/publish';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { FEWEST_PERSONS } from '../../platform/few-persons.js';
import { figuresCounting } from './programme.js';
import { type DatedRelease, readReleases } from './releases.query.js';
import { ToldYear } from './told-year.js';

/** Years kept in memory: what is told at a past release never changes, so that it is worked out once. */
const KEPT = 60;
const kept = new WeakMap<object, Map<string, ToldYear>>();

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
  const releases = await readReleases(scope, year);
  const unknown = unknownHours(scope, year, releases);
  const name = [year, scope.actor.territoryId, ...releases.map(({ before }) => before)].join();
  const seal = await fingerprint(scope, unknown);
  const years = kept.get(scope.em.connection) ?? new Map<string, ToldYear>();
  kept.set(scope.em.connection, years);
  const known = years.get(`${name}:${seal}`);
  if (known) return known;
  const told = tell(releases, await readParts(scope, unknown, releases));
  if (years.size >= KEPT) years.delete(years.keys().next().value!);
  years.set(`${name}:${seal}`, told);
  return told;
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

async function fingerprint(scope: Scope, unknown: Sql): Promise<string> {
  const { seal } = await scope.one<{ seal: string }>(
    sql`select count(*) || '/' || coalesce(sum(e.id), 0) as seal from hour_entry e where ${unknown}`,
  );
  return seal;
}

interface Row {
  readonly operation: number;
  readonly residence: number;
  readonly month: string;
  readonly release: number;
  readonly persons: number[];
  readonly hours: number[];
}

function readParts(scope: Scope, unknown: Sql, releases: readonly DatedRelease[]): Promise<Row[]> {
  const instants = releases.map(({ before }) => before);
  return scope.rows<Row>(sql`
    select operation, residence, month, release, array_agg(person) as persons, array_agg(hours) as hours
    from (
      select e.operation_territory_id as operation, e.residence_territory_id as residence,
        to_char(e.month, 'YYYY-MM') as month, width_bucket(e.recorded_at, ${instants}::timestamptz[]) as release,
        e.participant_id as person, sum(e.hours)::integer as hours
      from hour_entry e where ${unknown}
      group by 1, 2, e.month, 4, 5 having sum(e.hours) <> 0) person
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`);
}

function tell(releases: readonly DatedRelease[], rows: readonly Row[]): ToldYear {
  const parts = rows.map(
    (row): RecordedPart => ({
      release: row.release,
      keys: figuresCounting(row),
      hours: new Map(row.persons.map((person, at) => [person, row.hours[at]!])),
    }),
  );
  const firstSeen = new Map<string, number>();
  for (const { keys, release } of parts) {
    for (const key of keys.flat())
      if (release < (firstSeen.get(key) ?? Number.POSITIVE_INFINITY)) firstSeen.set(key, release);
  }
  return new ToldYear(releases, publish(parts, releases, FEWEST_PERSONS), firstSeen);
}
