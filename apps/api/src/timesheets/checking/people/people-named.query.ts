import sql from 'sql-template-tag';
import type { Scope } from '../../../database/scope.js';
import type { FirmContract } from '../lines/firm-contract.js';
import type { GivenRow, NumberedRow } from '../rows/raw-row.js';
import { personTextOf } from '../rows/read-row.js';
import { nameKey, PeopleIndex, type RememberedKey } from './match-person.js';
import { byNameKey, readContractsOf, readNamedContracts, readRemembered } from './people.query.js';

/** The names of everybody a firm employs, read once for a check of a few rows. */
export interface FirmNames {
  readonly contracts: readonly FirmContract[];
  readonly remembered: readonly RememberedKey[];
  readonly byName: ReadonlyMap<string, readonly FirmContract[]>;
}

export async function readFirmNames(scope: Scope): Promise<FirmNames> {
  const contracts = await readNamedContracts(scope);
  return { contracts, remembered: await readRemembered(scope), byName: await byNameKey(contracts) };
}

/** A row with the work contract it was counted for until now. */
export type KnownRow = NumberedRow & { readonly before: number | null };

/**
 * The people of the acting firm, with the clauses of those only that some rows are about: named, remembered, chosen, or known
 * before. Of the others there are the names, to tell who is near to a name nobody bears. Finds for these rows what
 * `readPeople` finds.
 */
export async function readPeopleOf(
  scope: Scope,
  names: FirmNames,
  rows: readonly KnownRow[],
): Promise<PeopleIndex> {
  const { contracts, remembered, byName } = names;
  const light = new PeopleIndex(contracts, remembered, byName);
  const given = rows.map(({ raw }): GivenRow => ({ ...raw.given, ...raw.fixed }));
  const people = new Set([
    ...given.flatMap((one) => light.named(personTextOf(one)).map(({ participantId }) => participantId)),
    ...contractsOf(rows, given).flatMap((id) => light.contract(id)?.participantId ?? []),
    ...(await personsAssigned(scope, given)),
  ]);
  const whole = await readContractsOf(scope, [...people]);
  const byId = new Map(whole.map((contract) => [contract.employmentContractId, contract]));
  const withClauses = (contract: FirmContract) => byId.get(contract.employmentContractId) ?? contract;
  const keys = new Set(whole.map(({ lastName, firstName }) => nameKey(`${lastName} ${firstName}`)));
  const named = new Map(byName);
  for (const key of keys) named.set(key, named.get(key)!.map(withClauses));
  return new PeopleIndex(contracts.map(withClauses), remembered, named);
}

function contractsOf(rows: readonly KnownRow[], given: readonly GivenRow[]): number[] {
  return [
    ...rows.map(({ before }) => before),
    ...given.map(({ employmentContractId }) => employmentContractId ?? null),
  ].filter((id) => id !== null);
}

async function personsAssigned(scope: Scope, given: readonly GivenRow[]): Promise<number[]> {
  const ids = given.flatMap(({ assignmentId }) => (typeof assignmentId === 'number' ? [assignmentId] : []));
  if (ids.length === 0) return [];
  const found = await scope.rows<{ participantId: number }>(sql`
    select participant_id as "participantId" from assignment
    where firm_id = ${scope.actor.firmId} and id = any (${ids}::integer[])`);
  return found.map(({ participantId }) => participantId);
}
