import fc from 'fast-check';
import { BREAKDOWNS, type Breakdown } from '../selection/breakdowns.js';
import type { SelectionQuery } from '../selection/selection-query.js';
import type { FollowedAssignment, Metropolis } from './metropolis.js';

/** What each filter says of an assignment, told in the plainest way. */
export const SAYS: { [Name in Breakdown]: (assignment: FollowedAssignment) => SelectionQuery[Name] } = {
  authority: ({ authorityId }) => authorityId,
  firm: ({ firmId }) => firmId,
  operation: ({ operationId }) => operationId,
  operationCommune: ({ operationCommune }) => operationCommune,
  residenceCommune: ({ residenceCommune }) => residenceCommune,
  clauseKind: ({ clauseKind }) => clauseKind,
  engagementMode: ({ engagementMode }) => engagementMode,
  contractType: ({ contractType }) => contractType,
  criterionGroup: ({ criterionGroup }) => criterionGroup,
  sex: ({ sex }) => sex,
  ageBand: ({ ageBand }) => ageBand,
  qpv: ({ isQpv }) => (isQpv ? 'true' : undefined),
};

export const BREAKDOWN_NAMES = Object.keys(BREAKDOWNS) as Breakdown[];

/** One or two filters, each with what it says of some assignment. */
export interface WantedFilters {
  names: Breakdown[];
  of: number;
}

export function filters(): fc.Arbitrary<WantedFilters> {
  return fc.record({
    names: fc.uniqueArray(fc.constantFrom(...BREAKDOWN_NAMES), { maxLength: 2 }),
    of: fc.nat({ max: 40 }),
  });
}

/** Random filters in the words of the API. */
export function filtersOf(
  { names, of }: WantedFilters,
  { assignments }: Metropolis,
): Partial<SelectionQuery> {
  const assignment = assignments[of % assignments.length]!;
  const chosen = names.map((name): [Breakdown, unknown] => [name, SAYS[name](assignment)]);
  return Object.fromEntries(chosen.filter(([, value]) => value !== undefined));
}

/** True when an assignment is what all the filters of a selection say. */
export function isFiltered(selection: SelectionQuery, assignment: FollowedAssignment): boolean {
  return BREAKDOWN_NAMES.every(
    (name) => selection[name] === undefined || selection[name] === SAYS[name](assignment),
  );
}

/** True when a house knows what a filter says of an assignment: its own criteria, and where its own residents live. */
export function isKnownTo(house: number, name: Breakdown, assignment: FollowedAssignment): boolean {
  if (name === 'criterionGroup') return assignment.criterionRecordedBy === house;
  if (name === 'residenceCommune' || name === 'qpv') return assignment.residenceTerritoryId === house;
  return true;
}

/** True when a house knows of an assignment all that a selection asks. */
export function isCountedBy(
  house: number,
  selection: SelectionQuery,
  assignment: FollowedAssignment,
): boolean {
  return BREAKDOWN_NAMES.every((name) => selection[name] === undefined || isKnownTo(house, name, assignment));
}

/** Every value that a filter takes among the assignments. */
export function valuesOf(name: Breakdown, assignments: readonly FollowedAssignment[]): unknown[] {
  return [...new Set<unknown>(assignments.map((assignment) => SAYS[name](assignment)))].filter(
    (value) => value !== undefined,
  );
}
