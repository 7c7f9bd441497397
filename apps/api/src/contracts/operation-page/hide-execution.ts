import type { LotClause, OperationPage } from './operation-page.js';

/**
 * The page of an operation for who reads released figures only: what was agreed, and nothing of what was done, since the hours
 * of a clause may be those of one person.
 */
export function hideExecution(page: OperationPage): OperationPage {
  return {
    ...page,
    figures: {
      ...page.figures,
      validatedHours: null,
      declaredHours: null,
      declaredTimesheets: null,
      outstandingHours: null,
      progress: null,
      participants: { total: null, residents: null, mutualised: null },
      projectedEnd: null,
      clausesWithoutPace: null,
    },
    contracts: page.contracts.map((contract) => ({
      ...contract,
      lots: contract.lots.map((lot) => ({ ...lot, clauses: lot.clauses.map(agreedOnly) })),
    })),
    months: null,
    forecast: null,
  };
}

function agreedOnly(clause: LotClause): LotClause {
  return {
    ...clause,
    validatedHours: null,
    declaredHours: null,
    outstandingHours: null,
    progress: null,
    projectedEnd: null,
    state: null,
    invoicings: clause.invoicings.map((one) => ({ ...one, doneHours: null })),
  };
}
