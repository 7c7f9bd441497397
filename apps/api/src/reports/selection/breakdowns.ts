import type { SelectionQuery } from './selection-query.js';

/** The filters that are neither a period nor one of the territories the programme of released figures is made of. */
export type Breakdown = Exclude<
  keyof SelectionQuery,
  'from' | 'to' | 'asOf' | 'operationTerritory' | 'residenceTerritory' | 'territory' | 'crossing'
>;

/**
 * What a filter is about. Contracts and who signed them: execution. What the workers are, and how they were hired:
 * persons. Every filter has its line, or this does not compile: none reaches a reader before somebody decided who may use it.
 */
export const BREAKDOWNS: Record<Breakdown, 'EXECUTION' | 'EMPLOYER' | 'PERSONS'> = {
  authority: 'EXECUTION',
  operation: 'EXECUTION',
  operationCommune: 'EXECUTION',
  clauseKind: 'EXECUTION',
  firm: 'EMPLOYER',
  engagementMode: 'PERSONS',
  contractType: 'PERSONS',
  criterionGroup: 'PERSONS',
  residenceCommune: 'PERSONS',
  qpv: 'PERSONS',
  sex: 'PERSONS',
  ageBand: 'PERSONS',
};

/** The breakdowns a selection asks for. */
export function breakdownsOf(selection: Partial<SelectionQuery>): Breakdown[] {
  return (Object.keys(BREAKDOWNS) as Breakdown[]).filter((name) => selection[name] !== undefined);
}

/** True when a selection says where the workers live or what they are. */
export function tellsOfPersons(selection: Partial<SelectionQuery>): boolean {
  const { residenceTerritory, territory, crossing } = selection;
  return (
    (residenceTerritory ?? territory ?? crossing) !== undefined ||
    breakdownsOf(selection).some((name) => BREAKDOWNS[name] === 'PERSONS')
  );
}
