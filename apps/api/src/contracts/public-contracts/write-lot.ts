import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { lotLineage, type PublicContractLineage, publicContractLineage } from '../lineage.query.js';
import { refuseWithHours } from '../refuse-with-hours.js';
import { LotRow } from './lot.row.js';
import type { ChangedLot, NewLot } from './new-public-contract.js';

const refusals = (field: string) => ({ lot_number_once: () => conflict('lot-number-taken', field) });

/** Adds a lot to a public contract. Throws `not-found`, `lot-number-taken`. */
export async function createLot(
  scope: Scope,
  publicContractId: number,
  input: NewLot,
): Promise<SavedVersion> {
  const lineage = await publicContractLineage(scope, publicContractId);
  return savedVersion(scope, 'lot', await insertLot(scope, lineage, input, 'number'));
}

/** Inserts a lot under a contract the caller found in its scope; `field` is where the number stands in the request. */
export function insertLot(
  scope: Scope,
  lineage: PublicContractLineage,
  input: NewLot,
  field: string,
): Promise<number> {
  return naming(refusals(field), insertRow(scope, LotRow, { ...valuesOf(input), ...lineage }));
}

/** Changes a lot. Throws `lot-number-taken`, `version-stale`. */
export async function changeLot(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedLot,
): Promise<SavedVersion> {
  await lotLineage(scope, id);
  await naming(refusals('number'), updateVersion(scope, LotRow, { id, version }, valuesOf(input)));
  return savedVersion(scope, 'lot', id);
}

/** Removes a lot that has neither party nor clause. Throws `has-hours`, `still-referenced`. */
export async function removeLot(scope: Scope, id: number): Promise<void> {
  await lotLineage(scope, id);
  await refuseWithHours(scope, 'lot', id);
  await scope.run(sql`delete from lot where id = ${id}`);
}

function valuesOf({ number, name, amountCents }: NewLot) {
  return { number, name: name.trim(), amountCents: amountCents ?? null };
}
