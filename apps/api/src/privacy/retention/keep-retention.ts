import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { Background } from '../../database/background.js';
import type { OpenTransaction } from '../../database/scope.js';
import { anonymisePerson } from '../anonymise-person.js';
import { eraseOldAttachments, eraseOldFiles, eraseOldRows } from '../erase-statements.js';
import { forgetProposals } from '../forget-proposals.js';
import { announceEnds, dueFiles, withdrawNotices } from './due-files.query.js';

/** What a day of retention did: numbers only. */
export interface RetentionRun {
  readonly withdrawn: number;
  readonly announced: number;
  readonly anonymised: number;
  /** People who were due and were not made anonymous: they work again, or somebody changed their file meanwhile. */
  readonly kept: number;
  /** Proposals to another house that nobody answered in time. */
  readonly forgottenProposals: number;
  readonly erasedFiles: number;
  readonly erasedRows: number;
  readonly erasedAttachments: number;
  readonly forgottenAnswers: number;
}

/**
 * Everything retention asks for on a day, in transactions of one person or one batch each: killed anywhere, it goes on at
 * the next call; twice at once, the second finds nothing left to do. `isStopping` ends it between two of them.
 */
export async function keepRetention(
  background: Background,
  today: CalendarDay,
  isStopping: () => boolean = () => false,
): Promise<RetentionRun> {
  const onTheDay = (work: (db: OpenTransaction) => Promise<number>) => async (db: OpenTransaction) => {
    await db.run(
      sql`select set_config('clausier.day', ${today}, true), set_config('clausier.reason', 'retention', true)`,
    );
    return work(db);
  };
  const withdrawn = await background.write(onTheDay(withdrawNotices));
  const announced = await everyBatch(
    background,
    today,
    isStopping,
    onTheDay((db) => announceEnds(db, today)),
  );
  const people = await anonymiseDue(background, today, isStopping);
  const inBatches = (erase: typeof eraseOldFiles) => everyBatch(background, today, isStopping, erase);
  return {
    withdrawn,
    announced,
    ...people,
    forgottenProposals: await background.write(onTheDay((db) => forgetProposals(db, today))),
    erasedFiles: await inBatches(eraseOldFiles),
    erasedRows: await inBatches(eraseOldRows),
    erasedAttachments: await inBatches(eraseOldAttachments),
    forgottenAnswers: await background.write(forgetAnswers),
  };
}

async function anonymiseDue(background: Background, today: CalendarDay, isStopping: () => boolean) {
  const due = await background.read((db) => dueFiles(db, today));
  let anonymised = 0;
  let kept = 0;
  for (const id of due) {
    if (isStopping()) break;
    try {
      if (await background.write((db) => anonymisePerson(db, id, today))) anonymised++;
    } catch (error) {
      if (!isStillKept(error)) throw error;
      kept++;
    }
  }
  return { anonymised, kept };
}

/** The database's last word: a work contract or a postponement came between the list and the person's turn. */
function isStillKept(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'participant_file_is_kept';
}

async function everyBatch(
  background: Background,
  today: CalendarDay,
  isStopping: () => boolean,
  erase: typeof eraseOldFiles,
): Promise<number> {
  let total = 0;
  for (let erased = -1; erased !== 0 && !isStopping(); total += erased)
    erased = await background.write((db) => erase(db, today));
  return total;
}

/**
 * Answers kept so that a repeated request changes nothing hold what they told, names included: nobody repeats a request
 * after a week. The same seven days stand in the policy.
 */
function forgetAnswers(db: OpenTransaction): Promise<number> {
  return db.run(sql`delete from idempotent_answer where created_at < now() - interval '7 days'`);
}
