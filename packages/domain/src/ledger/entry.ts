import { type Hours, negateHours } from '../hours/hours.js';
import type { Month } from '../shared/month.js';
import { conflict, ruleBroken } from '../shared/refuse.js';
import type { HourKind } from './hour-kinds.js';

/**
 * One line of the hour ledger, as far as the rules care; rows carry more dimensions. Never changed once written: a
 * correction is the exact opposite entry followed by a new one, each with the next revision.
 */
export interface HourEntry {
  readonly assignmentId: string;
  readonly month: Month;
  readonly hourKind: HourKind;
  /** 1 for the first entry of an assignment, month and kind, then one more for each entry that follows. */
  readonly revision: number;
  readonly hours: Hours;
  /** The revision this entry cancels; null for hours worked. */
  readonly reverses: number | null;
}

/** The key that makes an entry unique, and a second posting of the same hours impossible. */
export function naturalKey(entry: HourEntry): string {
  return [entry.assignmentId, entry.month, entry.hourKind, entry.revision].join('|');
}

/** What an entry adds to a number of lines: -1 for a reversal, so that a cancelled line counts for nothing. */
export function lineCountOf(entry: HourEntry): 1 | -1 {
  return entry.reverses === null ? 1 : -1;
}

/**
 * The exact opposite of an entry: same dimensions, opposite hours, next revision. Throws `reversal-of-reversal`: hours
 * cancelled by mistake are posted again, not un-cancelled.
 */
export function reversalOf<Entry extends HourEntry>(entry: Entry): Entry {
  if (entry.reverses !== null) throw ruleBroken('reversal-of-reversal', 'revision');
  return {
    ...entry,
    revision: entry.revision + 1,
    hours: negateHours(entry.hours),
    reverses: entry.revision,
  };
}

/**
 * The entry that stands for one assignment, month and kind: the only one not cancelled; null when none is. Throws
 * `several-live-entries` when the history has two, `entries-of-different-keys` when it mixes lines.
 */
export function liveRevision<Entry extends HourEntry>(entries: readonly Entry[]): Entry | null {
  const lines = new Set(
    entries.map(({ assignmentId, month, hourKind }) => `${assignmentId}|${month}|${hourKind}`),
  );
  if (lines.size > 1) throw ruleBroken('entries-of-different-keys');
  const cancelled = new Set(entries.map(({ reverses }) => reverses));
  const live = entries.filter((entry) => entry.reverses === null && !cancelled.has(entry.revision));
  if (live.length > 1) throw ruleBroken('several-live-entries', 'revision');
  return live[0] ?? null;
}

/** The revision the next entry of the line takes: one after the highest, 1 for a new line. */
export function nextRevision(entries: readonly HourEntry[]): number {
  return entries.reduce((highest, { revision }) => Math.max(highest, revision), 0) + 1;
}

/**
 * The two entries that replace the live one by other hours, in order. Throws `nothing-to-correct` when no entry is
 * live, and `entry-changed-meanwhile` when the live revision is not the one the author saw.
 */
export function correctionOf<Entry extends HourEntry>(
  entries: readonly Entry[],
  seenRevision: number,
  hours: Hours,
): [Entry, Entry] {
  const live = liveRevision(entries);
  if (live === null) throw ruleBroken('nothing-to-correct', 'revision');
  if (live.revision !== seenRevision) throw conflict('entry-changed-meanwhile', 'revision');
  const reversal = reversalOf(live);
  return [reversal, { ...live, revision: reversal.revision + 1, hours, reverses: null }];
}
