import { type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import type { EntityManager } from 'typeorm';
import type { World } from '../plot/live-year.js';
import type { Lot, Operation, TerritoryCode } from '../plot/model.js';
import { lotsOf } from '../plot/operations.js';
import { amendmentRows, clauseRow, endOf, hoursByLot } from './clause-rows.js';
import { continueNumbering, writeRows } from './write-rows.js';

export type TerritoryIds = ReadonlyMap<string, number>;

const REFERENCE: Readonly<Record<TerritoryCode, string>> = {
  LILLE: 'LIL',
  ROUBAISIS: 'RBX',
  LYS_TOURCOING: 'LT',
  NORD_OUEST: 'MNO',
  VAL_DE_MARQUE: 'VDM',
  WEPPES_ARMENTIERES: 'WEP',
  MELANTOIS: 'MEL',
};

/** Writes operations, public contracts, lots, parties and clauses. A clause commits to about what was done on its lot. */
export async function writeContracts(
  em: EntityManager,
  { dice, market: { operations }, work }: World,
  territories: TerritoryIds,
  today: CalendarDay,
): Promise<void> {
  const contracts = operations.flatMap((operation) => operation.contracts);
  const lots = lotsOf(operations);
  await writeRows(
    em,
    'operation',
    operations.map((operation) => operationRow(operation, territories, today)),
  );
  await writeRows(
    em,
    'public_contract',
    contracts.map((contract) => ({
      id: contract.id,
      ...lineage(contract.operation, territories),
      number: contract.number,
      subject: contract.subject,
      kind: 'PUBLIC',
      notifiedOn: contract.operation.startedOn,
      amountCents: dice.between(18, 640) * 1_000_000,
    })),
  );
  await writeRows(
    em,
    'lot',
    lots.map((lot) => ({ id: lot.id, ...lotLineage(lot, territories), number: lot.number, name: lot.name })),
  );
  await writeRows(
    em,
    'contract_party',
    lots.flatMap((lot) => partyRows(lot, territories)),
  );
  const done = hoursByLot(work);
  await writeRows(
    em,
    'social_clause',
    lots.map((lot) => clauseRow(dice, lot, lotLineage(lot, territories), done.get(lot) ?? 0, today)),
  );
  await writeRows(em, 'clause_amendment', amendmentRows(lots));
  await continueNumbering(em, ['operation', 'public_contract', 'lot', 'contract_party', 'social_clause']);
  await continueNumbering(em, ['clause_amendment']);
}

function operationRow(operation: Operation, territories: TerritoryIds, today: CalendarDay) {
  const { id, territory, authority, name, communeCode, startedOn, firstYear, lastYear } = operation;
  return {
    id,
    territoryId: territories.get(territory),
    authorityId: authority.id,
    reference: `${REFERENCE[territory]}-${firstYear}-${id}`,
    name,
    communeCode,
    status: lastYear < Number(today.slice(0, 4)) ? 'CLOSED' : 'ACTIVE',
    startedOn,
    expectedEndOn: endOf(operation),
  };
}

function lineage(operation: Operation, territories: TerritoryIds) {
  return {
    operationId: operation.id,
    territoryId: territories.get(operation.territory),
    authorityId: operation.authority.id,
  };
}

function lotLineage({ contract }: Lot, territories: TerritoryIds) {
  return { publicContractId: contract.id, ...lineage(contract.operation, territories) };
}

function partyRows(lot: Lot, territories: TerritoryIds) {
  const holderId = lot.id * 10 + 1;
  const shared = { lotId: lot.id, ...lotLineage(lot, territories) };
  const isLead = lot.partner !== null && lot.partnerIs === 'CO_CONTRACTOR';
  const holder = {
    id: holderId,
    ...shared,
    firmId: lot.holder.id,
    role: 'HOLDER',
    isLead,
    parentPartyId: null,
  };
  if (!lot.partner) return [holder];
  const parentPartyId = lot.partnerIs === 'SUBCONTRACTOR' ? holderId : null;
  return [
    holder,
    {
      ...holder,
      id: holderId + 1,
      firmId: lot.partner.id,
      role: lot.partnerIs,
      isLead: false,
      parentPartyId,
    },
  ];
}
