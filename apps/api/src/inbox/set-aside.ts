import { assertSetAside } from '@clausier/domain/inbox/set-aside';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { conflict, notFound } from '../platform/refuse.js';
import type { KeptSetAside, NewSetAside } from './inbox.view.js';
import { SOURCES } from './list-inbox.js';

/**
 * Sets aside something that waits for the acting house, for all who work there, until the fact changes. Throws `not-found`
 * when it does not wait, `set-aside-fact-changed` when it is not what was seen any more, `set-aside-already` when a colleague
 * did it first, and what `assertSetAside` throws.
 */
export async function setAside(scope: Scope, input: NewSetAside): Promise<KeptSetAside> {
  const { kind, subjectId, fact, reason, note = null } = input;
  const about = (await SOURCES[kind](scope)).filter((one) => one.subjectId === subjectId);
  if (about.length === 0) throw notFound('subjectId');
  if (!about.some((one) => one.fact === fact)) throw conflict('set-aside-fact-changed', 'fact');
  assertSetAside(kind, reason, note);
  const { actor, today } = scope;
  return naming(
    { inbox_dismissal_once: () => conflict('set-aside-already') },
    scope.one<KeptSetAside>(sql`
      insert into inbox_dismissal (territory_id, kind, subject_id, fact, reason_code, note, dismissed_by_user_id, dismissed_on)
      values (${actor.territoryId}, ${kind}, ${subjectId}, ${fact}, ${reason}, ${note}, ${actor.userId}, ${today})
      returning id`),
  );
}

/** Puts back what the house set aside: it waits again. Throws `not-found`. */
export async function putBack(scope: Scope, id: number): Promise<void> {
  await scope.one(sql`
    delete from inbox_dismissal where id = ${id} and territory_id = ${scope.actor.territoryId} returning id`);
}
