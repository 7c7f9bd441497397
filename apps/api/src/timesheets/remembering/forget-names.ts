import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';
import { isTheirs } from './remembered-names.query.js';

/**
 * Forgets whom a name means: the firm whose word it was, or a house that reads the work contract it is about. The next
 * statement asks again; what was sent stays. Throws `not-found`.
 */
export async function forgetName(scope: Scope, id: number): Promise<void> {
  const found = await scope.run(sql`delete from remembered_name n where n.id = ${id} and ${isTheirs(scope)}`);
  if (found === 0) throw notFound();
}

/** Takes back names the firm just said, with the change of the rows that said them; those already gone are gone. */
export async function forgetNames(scope: Scope, ids: readonly number[]): Promise<void> {
  await scope.run(sql`
    delete from remembered_name where id = any (${[...ids]}::integer[]) and firm_id = ${scope.actor.firmId}`);
}
