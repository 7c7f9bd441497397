import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { KnownPerson } from './file/new-participant.js';

/**
 * Lets the transaction work on the whole file of these persons, wherever it was recorded: the caller has shown that the
 * house follows them or knows them. It ends with the transaction.
 */
export async function holdFiles(scope: Scope, participantIds: readonly number[]): Promise<void> {
  await scope.run(sql`select set_config('clausier.person_ids', ${`{${participantIds.join(',')}}`}, true)`);
}

/** Holds the files of the people of any house who bear exactly this name and were born that day, and gives their ids. */
export async function holdKnown(scope: Scope, known: KnownPerson): Promise<number[]> {
  const found = await scope.rows<{ id: number }>(sql`
    select id from persons_known_as(${`${known.lastName} ${known.firstName}`}, ${known.bornOn}::date) id`);
  const ids = found.map(({ id }) => id);
  await holdFiles(scope, ids);
  return ids;
}
