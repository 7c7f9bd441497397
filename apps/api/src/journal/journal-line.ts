import type { JournalItem } from './journal-view.js';

/** A row of some table, without its secrets, as the journal keeps it. */
export type Row = Readonly<Record<string, unknown>>;

/** An entry as the function of the journal gives it: only what the house of the reader may read. */
export interface JournalLine extends Omit<JournalItem, 'subject' | 'changes' | 'isMasked'> {
  readonly before: Row | null;
  readonly after: Row | null;
  readonly total: number;
}
