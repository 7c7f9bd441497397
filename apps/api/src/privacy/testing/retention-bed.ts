import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { aClause, anOperation } from '@clausier/tests/builders/contracts';
import type { Background } from '../../database/background.js';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { actorsOf, aMetropolis, type Metropolis } from '../../reports/testing/metropolis.js';
import { keepRetention, type RetentionRun } from '../retention/keep-retention.js';
import { aPersonOnFile, type History, type PersonOnFile } from './person-on-file.js';

/** A metropolis with people on file, and the days that pass. */
export interface RetentionBed {
  readonly bed: TestBed;
  readonly background: Background;
  readonly metropolis: Metropolis;
  readonly actors: Record<'metropolis' | 'house' | 'authority', Actor>;
  /** Somebody of the first house, whose only work contract ended on 2021-06-30 unless said otherwise. */
  aPerson(more?: Partial<History>): Promise<PersonOnFile>;
  /** What the nightly job does on a day. */
  keep(today: string): Promise<RetentionRun>;
  anonymisedOn(person: { id: number }): Promise<CalendarDay | null>;
  close(): Promise<void>;
}

export async function openRetentionBed(): Promise<RetentionBed> {
  const bed = await openTestBed();
  const { background } = bed;
  const metropolis = await aMetropolis(bed.db);
  const actors = await actorsOf(bed.db, metropolis);
  const territory = metropolis.territories[0]!;
  const operation = await anOperation(bed.db, { territory, started_on: '2009-01-01' });
  const clause = await aClause(bed.db, operation, { started_on: '2009-01-01', due_on: '2199-12-31' });
  const usual = {
    territory,
    clause,
    userId: actors.house.userId,
    registeredOn: '2020-01-10',
    contracts: [{ startedOn: '2020-02-01', endedOn: '2021-06-30' }],
  };
  return {
    bed,
    background,
    metropolis,
    actors,
    aPerson: (more) => aPersonOnFile(bed.db, { ...usual, ...more }),
    keep: (today) => keepRetention(background, parseDay(today)),
    async anonymisedOn({ id }) {
      const { rows } = await bed.db.query('select anonymised_on as "on" from participant where id = $1', [
        id,
      ]);
      return rows[0].on;
    },
    close: () => bed.close(),
  };
}
