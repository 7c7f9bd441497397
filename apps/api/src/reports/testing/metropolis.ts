import { aClause, anOperation, type ClauseFixture } from '@clausier/tests/builders/contracts';
import { type Database, insert } from '@clausier/tests/builders/database';
import { aFirm, anAuthority, aUser } from '@clausier/tests/builders/organisations';
import { anAssignment, anEmploymentContract, aParticipant } from '@clausier/tests/builders/people';
import { aTerritory } from '@clausier/tests/builders/territories';
import { actorOf } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { type Traits, traitsOf } from './traits.js';

export interface KnownAssignment {
  id: number;
  participantId: number;
  firmId: number;
  operationId: number;
  operationTerritoryId: number;
  residenceTerritoryId: number;
  authorityId: number;
}

/** An assignment and all that its hours can be asked by. */
export interface FollowedAssignment extends KnownAssignment, Traits {
  clauseKind: 'EXECUTION_CONDITION' | 'RESERVED_SIAE';
  operationCommune: string;
  residenceCommune: string;
  /** The house that recorded the criterion: not always the one of the home. */
  criterionRecordedBy: number;
}

export interface Metropolis {
  territories: { id: number; code: string; commune: string }[];
  authorities: { id: number }[];
  assignments: FollowedAssignment[];
}

const PERSONS_PER_TERRITORY = 7;
const KINDS = ['EXECUTION_CONDITION', 'RESERVED_SIAE'] as const;

/** Three houses and people from outside, two authorities, one operation a house and authority, and who works where. */
export async function aMetropolis(db: Database): Promise<Metropolis> {
  const territories = [await aTerritory(db), await aTerritory(db), await aTerritory(db)];
  const outside = await aTerritory(db, { is_outside: true, sort_order: 99 });
  const authorities = [await anAuthority(db), await anAuthority(db)];
  const clauses: KnownClause[] = [];
  for (const territory of territories) {
    for (const [at, authority] of authorities.entries()) {
      const operation = await anOperation(db, {
        territory,
        authority_id: authority.id,
        started_on: '2009-01-01',
      });
      const kind = KINDS[at]!;
      const clause = await aClause(db, operation, { kind, started_on: '2009-01-01', due_on: '2199-12-31' });
      clauses.push({ ...clause, kind, commune: territory.commune });
    }
  }
  const assignments: FollowedAssignment[] = [];
  for (const [position, territory] of [...territories, outside].entries()) {
    for (let person = 0; person < PERSONS_PER_TERRITORY; person++) {
      const served = [clauses[(position * 2 + person) % 6]!, clauses[(position + person * 3 + 1) % 6]!];
      const traits = traitsOf(position * PERSONS_PER_TERRITORY + person);
      const recordedBy = territories[(position + (person % 5 === 0 ? 1 : 0)) % 3]!.id;
      assignments.push(...(await aWorker(db, territory, [...new Set(served)], traits, recordedBy)));
    }
  }
  return { territories, authorities, assignments };
}

interface KnownClause extends ClauseFixture {
  kind: (typeof KINDS)[number];
  commune: string;
}

async function aWorker(
  db: Database,
  territory: { id: number; commune: string },
  clauses: KnownClause[],
  traits: Traits,
  criterionRecordedBy: number,
): Promise<FollowedAssignment[]> {
  const { isQpv, sex } = traits;
  const participant = await aParticipant(db, { territory, isQpv, sex });
  await insert(db, 'eligibility', {
    participant_id: participant.id,
    recorded_by_territory_id: criterionRecordedBy,
    criterion_code: traits.criterionCode,
    assessed_on: '2009-01-01',
  });
  const employment = await anEmploymentContract(db, participant, {
    firm_id: (await aFirm(db)).id,
    started_on: '2009-01-01',
    eligible_until: '2199-12-31',
    sex,
    engagement_mode: traits.engagementMode,
    contract_type: traits.contractType,
    criterion_code: traits.criterionCode,
    criterion_group: traits.criterionGroup,
    age_band: traits.ageBand,
  });
  const assignments: FollowedAssignment[] = [];
  for (const clause of clauses) {
    const share = Math.floor(10_000 / clauses.length);
    const { id } = await anAssignment(db, employment, clause, {
      started_on: '2009-01-01',
      share_per_ten_thousand: share,
    });
    assignments.push({
      ...traits,
      id,
      participantId: participant.id,
      firmId: employment.firm_id,
      operationId: clause.operation_id,
      operationTerritoryId: clause.territory_id,
      residenceTerritoryId: territory.id,
      authorityId: clause.authority_id,
      clauseKind: clause.kind,
      operationCommune: clause.commune,
      residenceCommune: territory.commune,
      criterionRecordedBy,
    });
  }
  return assignments;
}

/** One user of each role that reads figures: the house is the first territory's, the authority the first one. */
export async function actorsOf(
  db: Database,
  { territories, authorities }: Metropolis,
): Promise<Record<'metropolis' | 'house' | 'authority', Actor>> {
  const [territory_id, authority_id] = [territories[0]!.id, authorities[0]!.id];
  return {
    metropolis: actorOf(await aUser(db, { role: 'METROPOLIS' })),
    house: actorOf(await aUser(db, { role: 'HOUSE_MANAGER', territory_id })),
    authority: actorOf(await aUser(db, { role: 'AUTHORITY', authority_id })),
  };
}
