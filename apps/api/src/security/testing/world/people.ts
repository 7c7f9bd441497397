import { insert } from '@clausier/tests/builders/database';
import { anEntry } from '@clausier/tests/builders/ledger';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import type pg from 'pg';
import type { Marks } from '../marks.js';
import type { House } from './house.js';
import type { Works } from './works.js';

/** A person with a home, a criterion, a work contract serving a clause, and hours in the ledger. */
export interface Worker {
  readonly participantId: number;
  readonly residenceId: number;
  readonly eligibilityId: number;
  readonly contractId: number;
  readonly assignmentId: number;
  readonly identity: { readonly lastName: string; readonly firstName: string; readonly bornOn: string };
}

interface Hiring {
  readonly house: House;
  /** The person of the house, or the one who works for the partner. */
  readonly as: 'person' | 'traveller';
  readonly firstName: string;
  readonly works: Works;
  /** The house of the works, which validates the hours. */
  readonly host: House;
  readonly partyId?: number;
}

/** Registers somebody of a house and puts them at work for the house's firm. */
export async function aWorker(db: pg.Pool, marks: Marks, hiring: Hiring): Promise<Worker> {
  const { house, as, firstName, works } = hiring;
  const person = await register(db, marks, hiring);
  const eligibilityId = await recordCriterion(db, marks, house, person.id, as);
  const employment = await anEmploymentContract(db, person, {
    firm_id: house.firm.id,
    trade: marks.of(house.name, as === 'person' ? 'trade' : 'traveller'),
    criterion_code: house.secrets[as].criterion,
    criterion_group: house.secrets[as].group,
  });
  const party = { contract_party_id: hiring.partyId ?? works.partyId };
  const { id: assignmentId } = await anAssignment(db, employment, works.clause, party);
  await someHours(db, marks, hiring.host, assignmentId);
  const { last_name: lastName } = person;
  const { rows } = await db.query('select id from participant_residence where participant_id = $1', [
    person.id,
  ]);
  return {
    participantId: person.id,
    residenceId: rows[0].id,
    eligibilityId,
    contractId: employment.id,
    assignmentId,
    identity: { lastName, firstName, bornOn: house.secrets[as].bornOn },
  };
}

function register(db: pg.Pool, marks: Marks, { house, as, firstName }: Hiring) {
  const contact = marks.of(house.name, `${as} contact`);
  return aParticipant(db, {
    territory: { id: house.territory.id, commune: house.homes[as] },
    last_name: marks.of(house.name, as),
    first_name: firstName,
    born_on: house.secrets[as].bornOn,
    email: `${contact}@example.org`,
    phone: contact,
  });
}

async function recordCriterion(
  db: pg.Pool,
  marks: Marks,
  house: House,
  participantId: number,
  as: 'person' | 'traveller',
): Promise<number> {
  const { id } = await insert<{ id: number }>(db, 'eligibility', {
    participant_id: participantId,
    recorded_by_territory_id: house.territory.id,
    criterion_code: house.secrets[as].criterion,
    assessed_on: '2010-06-01',
    opinion: marks.of(house.name, 'opinion'),
  });
  await insert(db, 'eligibility_proof', {
    eligibility_id: id,
    document_code: 'IDENTITY_DOCUMENT',
    issued_on: '2010-05-01',
    checked_on: '2010-06-01',
    checked_by_user_id: house.accounts.facilitator.id,
  });
  return id;
}

/** Hours validated in January, corrected in February, and a derogation. */
async function someHours(db: pg.Pool, marks: Marks, host: House, assignmentId: number): Promise<void> {
  const author = { recorded_by_user_id: host.accounts.facilitator.id };
  const reason = marks.of(host.name, 'correction');
  await anEntry(db, assignmentId, { month: '2024-01', hours: 1000, ...author });
  await anEntry(db, assignmentId, { month: '2024-02', hours: 2000, ...author });
  const reversal = { month: '2024-02', hours: -2000, is_reversal: true, reason };
  await anEntry(db, assignmentId, { ...reversal, ...author });
  await anEntry(db, assignmentId, { month: '2024-02', hours: 2100, revision: 2, reason, ...author });
  await insert(db, 'derogation', {
    assignment_id: assignmentId,
    kind: 'OUTSIDE_DATES',
    reason: marks.of(host.name, 'derogation'),
    granted_by_user_id: host.accounts.facilitator.id,
  });
}

/** Another work contract of a traveller, at home: nothing the host needs to know of. */
export async function anotherContract(
  db: pg.Pool,
  marks: Marks,
  house: House,
  traveller: Worker,
  works: Works,
): Promise<void> {
  const home = { territoryId: house.territory.id, commune: house.homes.traveller, isQpv: false };
  const employment = await anEmploymentContract(
    db,
    { id: traveller.participantId, home },
    {
      firm_id: house.firm.id,
      started_on: '2021-03-01',
      trade: marks.of(house.name, 'other trade of the traveller'),
      criterion_code: house.secrets.traveller.criterion,
      criterion_group: house.secrets.traveller.group,
    },
  );
  const { id } = await anAssignment(db, employment, works.clause, { started_on: '2021-03-01' });
  const author = { recorded_by_user_id: house.accounts.facilitator.id };
  await anEntry(db, id, { month: '2024-01', hours: 500, ...author });
}
