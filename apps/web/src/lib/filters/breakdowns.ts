import { CLAUSE_KIND_CODES } from '@clausier/domain/contracts/clause-kinds';
import { AGE_BANDS } from '@clausier/domain/participants/age-band';
import { CRITERION_GROUPS } from '@clausier/domain/participants/eligibility/criterion-groups';
import { CONTRACT_TYPES, ENGAGEMENT_MODES, SEXES } from '@clausier/domain/participants/hiring/employment';
import type { Selection } from '../selection/selection';
import type { Session } from '../session/session';

type User = Session['user'];

/** Filters with a short list of choices, and the choices. */
export const CHOICES = {
  clauseKind: CLAUSE_KIND_CODES,
  engagementMode: ENGAGEMENT_MODES,
  contractType: CONTRACT_TYPES,
  criterionGroup: CRITERION_GROUPS,
  sex: SEXES,
  ageBand: AGE_BANDS,
  qpv: ['true'],
} as const;

/** Filters whose value is searched by name. */
export const SEARCHED = ['authority', 'firm', 'operation', 'operationCommune', 'residenceCommune'] as const;

export type Choice = keyof typeof CHOICES;
export type Searched = (typeof SEARCHED)[number];
export type Breakdown = Choice | Searched;

export const BREAKDOWNS: readonly Breakdown[] = [...SEARCHED, ...(Object.keys(CHOICES) as Choice[])];

export const isChoice = (name: Breakdown): name is Choice => name in CHOICES;

const OF_EXECUTION: readonly Breakdown[] = ['operation', 'operationCommune', 'clauseKind'];

/** What a role may filter by: houses everything, an authority how its contracts are executed, the metropolis nothing. */
export function offeredTo({ territory, role }: User): readonly Breakdown[] {
  if (territory) return BREAKDOWNS;
  return role === 'AUTHORITY' ? OF_EXECUTION : [];
}

/** The filters an address asks for. */
export function askedIn(selection: Selection): Breakdown[] {
  return BREAKDOWNS.filter((name) => selection[name] !== undefined);
}
