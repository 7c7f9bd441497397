import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';

/** How a person's file, or part of it, came before somebody's eyes. */
export type OpenedVia = 'FILE' | 'FOUND' | 'JOURNAL' | 'EXPORT';

/** Writes down that the actor has read what is in the files of these persons. It is in the journal with everything else. */
export async function recordOpenings(scope: Scope, people: readonly number[], via: OpenedVia): Promise<void> {
  if (people.length === 0) return;
  await scope.run(sql`
    insert into file_reading (participant_id, user_id, via)
    select person, ${scope.actor.userId}, ${via} from unnest(${[...new Set(people)]}::integer[]) person`);
}
