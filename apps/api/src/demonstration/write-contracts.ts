import { addMonthsToDay, type CalendarDay, calendarDay } from '@clausier/domain/shared/calendar-day';
import { divide } from '@clausier/domain/shared/round';
import type { EntityManager } from 'typeorm';
import type { Dice } from './dice.js';
import type { World } from './live-year.js';
import type { Lot, MonthOfWork, Operation, TerritoryCode } from './model.js';
import { lotsOf } from './operations.js';
import { SHOWCASE_OPERATION } from './showcase.js';
import { continueNumbering, writeRows } from './write-rows.js';

export type TerritoryIds = ReadonlyMap<string, number>;

const CLAUSE_KINDS = [
  ['EXECUTION_CONDITION', 78],
  ['NPNRU_WORKS', 8],
  ['AWARD_CRITERION', 6],
  ['RESERVED_SIAE', 4],
  ['PRIVATE_CONTRACT', 4],
] as const;

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
    lots.map((lot) => clauseRow(dice, lot, territories, done.get(lot) ?? 0, today)),
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

/** Finished clauses ended between 70 and 125 % of their hours; running ones still have work ahead. */
function clauseRow(dice: Dice, lot: Lot, territories: TerritoryIds, done: number, today: CalendarDay) {
  const { operation } = lot.contract;
  const isRunning = endOf(operation) >= today;
  const percent = isRunning ? dice.between(105, 240) : dice.between(80, 140);
  const tens = divide(done * percent, 100_000, 'UP');
  return {
    id: lot.id,
    lotId: lot.id,
    ...lotLineage(lot, territories),
    kind: dice.weigh(CLAUSE_KINDS),
    objectiveKind: 'FIXED',
    committedHours: lot.committed ?? Math.max(15, tens) * 1_000,
    countedHourKinds: ['WORKED', 'OVERTIME', 'TRAINING'],
    allowsOpenEnded: false,
    penaltyCentsPerHour: dice.pick([4_500, 5_000, 6_000, 20_000]),
    startedOn: operation.startedOn,
    dueOn: endOf(operation),
  };
}

/** Amendments of the worked example: 2 500 h, then 2 650, then 2 800. */
function amendmentRows(lots: readonly Lot[]) {
  const painting = lots.find(
    (lot) => lot.contract.operation.name === SHOWCASE_OPERATION && lot.number === '9',
  );
  if (!painting) return [];
  const amendment = { clauseId: painting.id, reason: 'Surfaces ajoutées au marché de peinture' };
  return [
    { id: 1, ...amendment, number: 1, signedOn: '2025-09-15', committedHours: 265_000 },
    { id: 2, ...amendment, number: 2, signedOn: '2026-10-02', committedHours: 280_000 },
  ];
}

function hoursByLot(work: readonly MonthOfWork[]): Map<Lot, number> {
  const done = new Map<Lot, number>();
  for (const { assignment, hours } of work) done.set(assignment.lot, (done.get(assignment.lot) ?? 0) + hours);
  return done;
}

/** A few months after the last year worked, by the operation's number so that no two end together. */
function endOf({ id, lastYear }: Operation): CalendarDay {
  return addMonthsToDay(calendarDay(lastYear, 12, 31), id % 6);
}
