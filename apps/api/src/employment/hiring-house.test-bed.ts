import type { Month } from '@clausier/domain/calendar/month';
import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { insert } from '@clausier/tests/builders/database';
import { aUser } from '@clausier/tests/builders/organisations';
import { aParticipant, type ParticipantFixture } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { actorOf, type TestBed } from '../database/test-bed.js';
import { postHours } from '../ledger/post-hours.js';
import type { Actor } from '../platform/actor.js';
import type { SavedVersion } from '../platform/saved-version.js';
import type { NewAssignment } from './assigning/new-assignment.js';
import { createAssignment } from './assigning/write-assignment.js';
import { createEmploymentContract } from './create-employment-contract.js';
import type { NewEmploymentContract } from './new-employment-contract.js';

/** A house, its people and one clause of its own, for the tests of work contracts. Today is 2024-06-15. */
export interface HiringHouse {
  readonly territory: { id: number; commune: string };
  readonly facilitator: Actor;
  readonly clause: ClauseFixture;
  /** A resident whose criterion was assessed that day. */
  anEligiblePerson(assessedOn?: string, more?: Record<string, unknown>): Promise<ParticipantFixture>;
  /** Registers a work contract for the firm, from 8 January 2024 unless said otherwise. */
  hire(participantId: number, more?: Partial<NewEmploymentContract>): Promise<SavedVersion>;
  /** Puts a work contract at the service of the clause of the house, unless another is given. */
  assign(employmentContractId: number, more?: Partial<NewAssignment>): Promise<SavedVersion>;
  /** Validates ten hours worked in a month. */
  validate(assignmentId: number, month: string): Promise<unknown>;
}

/** Opens a house that hires for a firm. */
export async function aHiringHouse(bed: TestBed, firmId: number): Promise<HiringHouse> {
  const territory = await aTerritory(bed.db);
  const facilitator = actorOf(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territory.id }));
  const clause = await aClause(bed.db, await anOperation(bed.db, { territory }));
  const startedOn = '2024-01-08';
  return {
    territory,
    facilitator,
    clause,
    async anEligiblePerson(assessedOn = '2020-01-01', more = {}) {
      const person = await aParticipant(bed.db, { territory, isQpv: true, ...more });
      await insert(bed.db, 'eligibility', {
        participant_id: person.id,
        recorded_by_territory_id: territory.id,
        criterion_code: 'DELD',
        assessed_on: assessedOn,
      });
      return person;
    },
    hire(participantId, more) {
      const usual = { engagementMode: 'DIRECT_HIRE', contractType: 'CDD', startedOn } as const;
      const contract = { participantId, firmId, ...usual, ...more };
      return bed.write(facilitator, (scope) => createEmploymentContract(scope, contract));
    },
    assign(employmentContractId, more) {
      const usual = { clauseId: clause.id, sharePerTenThousand: 10_000, startedOn };
      const assignment = { employmentContractId, ...usual, ...more };
      return bed.write(facilitator, (scope) => createAssignment(scope, assignment));
    },
    validate(assignmentId, month) {
      const cell = { assignmentId, month: month as Month, hourKind: 'WORKED' as const };
      return bed.write(facilitator, (scope) =>
        postHours(scope, [{ ...cell, hours: 1_000, seenRevision: 0 }]),
      );
    },
  };
}
