import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict, notFound, ruleBroken } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { operationLineage } from '../lineage.query.js';
import { refuseWithHours } from '../refuse-with-hours.js';
import { houseOf } from '../territory-of-house.js';
import type { ChangedOperation, NewOperation } from './new-operation.js';
import { OperationRow } from './operation.row.js';

const REFUSALS = {
  operation_commune_fk: () => ruleBroken('commune-unknown', 'communeCode'),
  operation_authority_fk: () => notFound('authorityId'),
  operation_reference_once: () => conflict('operation-reference-taken', 'reference'),
  operation_dates_in_order: () => ruleBroken('operation-ends-before-it-starts', 'expectedEndOn'),
  hour_entry_assignment_fk: () => ruleBroken('has-hours', 'authorityId'),
};

/**
 * Opens an operation on the territory of the house that acts. Throws `commune-unknown`, `not-found` (authority),
 * `operation-reference-taken`, `operation-ends-before-it-starts`.
 */
export async function createOperation(scope: Scope, input: NewOperation): Promise<SavedVersion> {
  const values = { ...valuesOf(input), territoryId: houseOf(scope) };
  const id = await naming(REFUSALS, insertRow(scope, OperationRow, values));
  return savedVersion(scope, 'operation', id);
}

/**
 * Changes an operation. Its authority may change, for it and everything under it, until hours are posted (`has-hours`).
 * Throws also what `createOperation` does, and `version-stale`.
 */
export async function changeOperation(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedOperation,
): Promise<SavedVersion> {
  const { authorityId } = await operationLineage(scope, id);
  if (authorityId !== input.authorityId) await refuseWithHours(scope, 'operation', id, 'authorityId');
  await naming(REFUSALS, updateVersion(scope, OperationRow, { id, version }, valuesOf(input)));
  return savedVersion(scope, 'operation', id);
}

/** Removes an operation that has no public contract. Throws `has-hours`, `still-referenced`. */
export async function removeOperation(scope: Scope, id: number): Promise<void> {
  await operationLineage(scope, id);
  await refuseWithHours(scope, 'operation', id);
  await scope.run(sql`delete from operation where id = ${id}`);
}

function valuesOf(input: NewOperation) {
  return {
    name: input.name,
    reference: input.reference || null,
    authorityId: input.authorityId,
    communeCode: input.communeCode,
    address: input.address || null,
    status: input.status,
    startedOn: input.startedOn,
    expectedEndOn: input.expectedEndOn ?? null,
  };
}
