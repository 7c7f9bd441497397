import { type Publication, publish, type RecordedPart } from '@clausier/domain/statistics/publish';
import { type Coordinates, figuresCounting } from './programme.js';
import type { DatedRelease } from './releases.query.js';

/** Hours of a pair of territories in a month, first counted at one release: persons, and the hours of each. */
export interface RecordedHours extends Coordinates {
  readonly release: number;
  readonly persons: readonly number[];
  readonly hours: readonly number[];
}

/** What a year is told from. */
export interface YearRecorded {
  readonly releases: readonly DatedRelease[];
  readonly rows: readonly RecordedHours[];
  readonly threshold: number;
}

/** What is told of a year, and the first release with hours of each figure. */
export interface YearTold {
  readonly publication: Publication;
  readonly firstSeen: ReadonlyMap<string, number>;
}

/** Works out what is told of a year. */
export function tellYear({ releases, rows, threshold }: YearRecorded): YearTold {
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
  return { publication: publish(parts, releases, threshold), firstSeen };
}
