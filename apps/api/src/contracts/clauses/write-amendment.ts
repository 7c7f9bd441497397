import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict, ruleBroken } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { clauseLineage } from '../lineage.query.js';
import { operationsInScope } from '../operations/operations-in-scope.js';
import { ClauseAmendmentRow } from './clause-amendment.row.js';
import type { ChangedAmendment, NewAmendment } from './new-amendment.js';

const REFUSALS = {
  clause_amendment_number_once: () => conflict('amendment-number-taken', 'number'),
};

/**
 * Records an amendment of a clause: its hours replace the objective from the day it was signed. Throws `not-found`,
 * `amendment-number-taken`, `amendment-not-signed-yet`.
 */
export async function createAmendment(
  scope: Scope,
  clauseId: number,
  input: NewAmendment,
): Promise<SavedVersion> {
  await clauseLineage(scope, clauseId);
  const values = { ...signed(scope, input), clauseId };
  const id = await naming(REFUSALS, insertRow(scope, ClauseAmendmentRow, values));
  return savedVersion(scope, 'clause_amendment', id);
}

/** Corrects an amendment. Throws what `createAmendment` does, and `version-stale`. */
export async function changeAmendment(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedAmendment,
): Promise<SavedVersion> {
  await scope.one(sql`
    select a.id from clause_amendment a join social_clause c on c.id = a.clause_id
    where a.id = ${id} and ${operationsInScope(scope.actor, 'c')}`);
  await naming(REFUSALS, updateVersion(scope, ClauseAmendmentRow, { id, version }, signed(scope, input)));
  return savedVersion(scope, 'clause_amendment', id);
}

/** An amendment changes the objective the day it is signed: one signed tomorrow changes nothing yet. */
function signed(scope: Scope, { number, signedOn, committedHours, reason }: NewAmendment) {
  if (signedOn > scope.today) throw ruleBroken('amendment-not-signed-yet', 'signedOn');
  return { number, signedOn, committedHours, reason };
}
