import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { operationLineage, publicContractLineage } from '../lineage.query.js';
import { refuseWithHours } from '../refuse-with-hours.js';
import type { ChangedPublicContract, NewLot, NewPublicContract } from './new-public-contract.js';
import { PublicContractRow } from './public-contract.row.js';
import { insertLot } from './write-lot.js';

const REFUSALS = {
  public_contract_number_once: () => conflict('contract-number-taken', 'number'),
};

/** The only lot of a contract that is not divided: its name is left to the language of the screen. */
const ONLY_LOT: NewLot = { number: '1', name: '' };

/**
 * Adds a public contract to an operation, with its lots, or with its only lot when none is given. Throws `not-found`,
 * `contract-number-taken`, `lot-number-taken`.
 */
export async function createPublicContract(
  scope: Scope,
  operationId: number,
  { lots, ...input }: NewPublicContract,
): Promise<SavedVersion> {
  const lineage = await operationLineage(scope, operationId);
  const id = await naming(REFUSALS, insertRow(scope, PublicContractRow, { ...valuesOf(input), ...lineage }));
  const given = lots && lots.length > 0 ? lots : [{ ...ONLY_LOT, amountCents: input.amountCents }];
  for (const [index, lot] of given.entries()) {
    await insertLot(scope, { ...lineage, publicContractId: id }, lot, `lots.${index}.number`);
  }
  return savedVersion(scope, 'public_contract', id);
}

/** Changes a public contract. Throws `contract-number-taken`, `version-stale`. */
export async function changePublicContract(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedPublicContract,
): Promise<SavedVersion> {
  await publicContractLineage(scope, id);
  await naming(REFUSALS, updateVersion(scope, PublicContractRow, { id, version }, valuesOf(input)));
  return savedVersion(scope, 'public_contract', id);
}

/** Removes a public contract with its lots, when they have neither party nor clause. Throws `has-hours`, `still-referenced`. */
export async function removePublicContract(scope: Scope, id: number): Promise<void> {
  await publicContractLineage(scope, id);
  await refuseWithHours(scope, 'publicContract', id);
  await scope.run(sql`delete from lot where public_contract_id = ${id}`);
  await scope.run(sql`delete from public_contract where id = ${id}`);
}

function valuesOf(input: Omit<NewPublicContract, 'lots'>) {
  return {
    number: input.number,
    subject: input.subject,
    kind: input.kind,
    notifiedOn: input.notifiedOn ?? null,
    amountCents: input.amountCents ?? null,
  };
}
