import { addMonthsToDay, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { proofsFor } from '@clausier/domain/participants/eligibility/check-proof';
import { criterionOf } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type { EntityManager } from 'typeorm';
import type { Dice } from '../cast/dice.js';
import { proofDays } from '../plot/hire.js';
import type { World } from '../plot/live-year.js';
import type { Person, TerritoryCode, WorkContract } from '../plot/model.js';
import type { TerritoryIds } from './write-contracts.js';
import { continueNumbering, writeRows, writeWith } from './write-rows.js';

/** Who may sign for a house. */
export type Signers = ReadonlyMap<TerritoryCode, number>;

/** Writes people, where they live, what makes them eligible with a fresh proof before each hiring, and their contracts. */
export async function writePeople(
  em: EntityManager,
  { dice, people: { all: people }, staff: { contracts } }: World,
  territories: TerritoryIds,
  signers: Signers,
  today: CalendarDay,
): Promise<void> {
  await writeRows(
    em,
    'participant',
    people.map((person) => participantRow(person, territories)),
  );
  await writeRows(
    em,
    'participant_residence',
    people.map((person) => residenceRow(dice, person)),
  );
  const proofs = contracts.map((contract) => ({ contract, ...proofDays(dice, contract.startedOn) }));
  await writeRows(
    em,
    'eligibility',
    proofs.map(({ contract, checkedOn }) => ({
      id: contract.id,
      participantId: contract.person.id,
      recordedByTerritoryId: territories.get(contract.person.registeredBy),
      criterionCode: contract.criterion,
      assessedOn: checkedOn,
    })),
  );
  await writeRows(
    em,
    'eligibility_proof',
    proofs.map(({ contract, issuedOn, checkedOn }) => ({
      id: contract.id,
      eligibilityId: contract.id,
      documentCode: proofsFor(contract.criterion, contract.startedOn)[0]!.document,
      issuedOn,
      checkedOn,
      checkedByUserId: signers.get(contract.person.registeredBy),
    })),
  );
  await writeRows(
    em,
    'employment_contract',
    contracts.map((one) => contractRow(dice, one, territories, today)),
  );
  await writeWith(em, ASSIGNMENTS, contracts.flatMap(assignmentRows));
  await continueNumbering(em, ['participant', 'participant_residence', 'eligibility', 'eligibility_proof']);
  await continueNumbering(em, ['employment_contract', 'assignment']);
}

function participantRow(person: Person, territories: TerritoryIds) {
  const { id, lastName, firstName, bornOn, sex, qualification, registeredBy } = person;
  return {
    id,
    registeredByTerritoryId: territories.get(registeredBy),
    lastName,
    firstName,
    bornOn,
    sex,
    qualification,
  };
}

function residenceRow(dice: Dice, { id, communeCode, isQpv, firstStart }: Person) {
  return {
    id,
    participantId: id,
    communeCode,
    isQpv,
    validFrom: addMonthsToDay(firstStart!, -dice.between(7, 90)),
  };
}

function contractRow(dice: Dice, contract: WorkContract, territories: TerritoryIds, today: CalendarDay) {
  const { person, startedOn, endedOn, type } = contract;
  const isOver = endedOn !== null && endedOn < today;
  const isBroken = isOver && dice.chance(4);
  return {
    id: contract.id,
    participantId: person.id,
    firmId: contract.firm.id,
    registeredByTerritoryId: territories.get(contract.territory),
    engagementMode: contract.mode,
    contractType: type,
    trade: contract.trade,
    startedOn,
    endedOn,
    residenceCommuneCode: person.communeCode,
    residenceTerritoryId: territories.get(person.residence),
    isQpv: person.isQpv,
    criterionCode: contract.criterion,
    criterionGroup: criterionOf(contract.criterion).group,
    sex: person.sex,
    ageBand: contract.ageBand,
    eligibleUntil: contract.eligibleUntil,
    exitSituation: isOver ? exitAfter(dice, contract) : null,
    exitRecordedOn: isOver ? endedOn : null,
    breachOn: isBroken ? endedOn : null,
    breachReason: isBroken
      ? dice.pick(['RESIGNATION', 'FOUND_OTHER_JOB', 'MUTUAL_AGREEMENT', 'PERSONAL_REASON'])
      : null,
  };
}

function exitAfter(dice: Dice, { type }: WorkContract): string {
  if (type === 'CDI') return 'CDI';
  return dice.weigh([
    ['CDI', 14],
    ['CDD_6_MONTHS_OR_MORE', 17],
    ['CDD_UNDER_6_MONTHS', 14],
    ['TEMP', 24],
    ['TRAINING', 9],
    ['OTHER', 10],
    ['UNKNOWN', 12],
  ]);
}

/** An agency works for the holder of the lot; other employers are parties themselves. */
function assignmentRows(contract: WorkContract) {
  return contract.assignments.map(({ id, lot, share }) => ({
    id,
    contract: contract.id,
    clause: lot.id,
    party: lot.id * 10 + (lot.partner === contract.firm ? 2 : 1),
    share,
  }));
}

const ASSIGNMENTS = /* sql */ `
  insert into assignment (id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
    residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, lot_id,
    public_contract_id, operation_id, operation_territory_id, authority_id, contract_party_id, share_per_ten_thousand,
    started_on, ended_on)
  select r.id, e.id, e.participant_id, e.firm_id, e.engagement_mode, e.contract_type, e.residence_commune_code,
    e.residence_territory_id, e.is_qpv, e.criterion_group, e.sex, e.age_band, c.id, c.lot_id, c.public_contract_id,
    c.operation_id, c.territory_id, c.authority_id, r.party, r.share, e.started_on, e.ended_on
  from jsonb_to_recordset($1::jsonb) as r(id integer, contract integer, clause integer, party integer, share integer)
  join employment_contract e on e.id = r.contract
  join social_clause c on c.id = r.clause`;
