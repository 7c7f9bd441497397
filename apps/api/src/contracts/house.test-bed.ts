import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { anEntry } from '@clausier/tests/builders/ledger';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { actorOf, type TestBed } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { NewClause } from './clauses/new-clause.js';
import type { NewOperation } from './operations/new-operation.js';

type Place = { id: number; commune: string; name: string };

/** A house with its territory and an authority, for the tests of operations. Today is 2024-06-15. */
export interface HouseAtWork {
  readonly territory: Place;
  readonly house: Actor;
  readonly authorityId: number;
  /** A whole operation as a facilitator would type it. */
  anInput(more?: Partial<NewOperation>): NewOperation;
  /** Somebody who lives there (or elsewhere) and worked on a clause: `hours` by month, in hundredths. */
  worked(
    clause: ClauseFixture,
    hours: Record<string, number>,
    more?: { livesIn?: Place; firmId?: number; partyId?: number },
  ): Promise<{ participantId: number; assignmentId: number; firmId: number; employmentContractId: number }>;
  /** A clause on an operation of its own. */
  aClauseHere(more?: Record<string, unknown>): Promise<ClauseFixture>;
}

/** Opens a house; two houses of one bed share nothing but the reference records. */
export async function aHouseAtWork(bed: TestBed): Promise<HouseAtWork> {
  const territory = await aTerritory(bed.db);
  const house = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const { id: authorityId } = await anAuthority(bed.db);
  return {
    territory,
    house,
    authorityId,
    anInput: (more = {}) => ({
      name: 'Groupe scolaire, reconstruction',
      authorityId,
      communeCode: territory.commune,
      status: 'ACTIVE',
      startedOn: '2024-01-08',
      ...more,
    }),
    async worked(clause, hours, { livesIn = territory, firmId, partyId } = {}) {
      const employer = firmId ?? (await aFirm(bed.db)).id;
      const person = await aParticipant(bed.db, { territory: livesIn });
      const employment = await anEmploymentContract(bed.db, person, { firm_id: employer });
      const more = partyId === undefined ? {} : { contract_party_id: partyId };
      const { id: assignmentId } = await anAssignment(bed.db, employment, clause, more);
      for (const [month, value] of Object.entries(hours)) {
        await anEntry(bed.db, assignmentId, { month, hours: value, recorded_by_user_id: house.userId });
      }
      return {
        participantId: person.id,
        assignmentId,
        firmId: employer,
        employmentContractId: employment.id,
      };
    },
    aClauseHere: async (more = {}) => aClause(bed.db, await anOperation(bed.db, { territory }), more),
  };
}

/** A fixed objective of 1 000 h, 2020 to 2030. */
export function aClauseInput(more: Partial<NewClause> = {}): NewClause {
  return {
    kind: 'EXECUTION_CONDITION',
    objectiveKind: 'FIXED',
    committedHours: 100_000,
    countedHourKinds: ['WORKED', 'OVERTIME', 'TRAINING'],
    allowsOpenEnded: false,
    startedOn: '2020-01-01',
    dueOn: '2030-12-31',
    ...more,
  };
}
