import { DomainError } from '@clausier/domain/shared/domain-error';
import { partOfWrite } from '../../../database/part-of-write.js';
import type { Scope } from '../../../database/scope.js';
import type { Transactions } from '../../../database/transactions.js';
import type { RequestContext } from '../../../platform/actor.js';
import { conflict, ruleBroken } from '../../../platform/refuse.js';
import { askDecisionOfAll, askReversal } from '../ask-for-all.js';
import type { SeveralAcceptance, SeveralReversal, StatementOutcome } from './several.view.js';

type Done = Pick<StatementOutcome, 'outcome' | 'lines' | 'left'>;

/**
 * Accepts several statements, each as it is accepted alone: in a transaction of its own, or by a job when it is large. One
 * that is refused (`not-found`, `statement-not-waiting`, `statement-changed-since` the preview, `timesheet-busy`, what the ledger refuses) leaves the others
 * accepted, and tells why. Asked again with the same key, what was done is told and not done again.
 */
export function acceptSeveral(
  transactions: Transactions,
  context: RequestContext,
  { statements, withoutRemark = false }: SeveralAcceptance,
): Promise<StatementOutcome[]> {
  const seen = new Map(statements.map(({ timesheetId, lines }) => [timesheetId, lines]));
  return eachApart(transactions, context, [...seen.keys()], async (scope, id) => {
    const { lines, outcome } = await askDecisionOfAll(scope, id, { decision: 'ACCEPT', withoutRemark });
    // Counted before they are held: somebody else may have decided all of them meanwhile.
    const isTaken = outcome !== null && outcome.decided === 0 && outcome.left.length === 0;
    if (lines === 0 || isTaken) throw conflict('statement-not-waiting', 'statements');
    if (lines !== seen.get(id)) throw conflict('statement-changed-since', 'statements', { lines });
    return outcome
      ? { outcome: 'DONE', lines: outcome.decided, left: outcome.left }
      : { outcome: 'ASKED', lines, left: [] };
  });
}

/**
 * Takes several imports back for one reason, each as it is taken back alone: all its hours or none of them. One that is
 * refused (`not-found`, `import-corrected-since`, `timesheet-busy`) leaves the others taken back. Throws
 * `reversal-reason-missing`.
 */
export function reverseSeveral(
  transactions: Transactions,
  context: RequestContext,
  { timesheetIds, reason }: SeveralReversal,
): Promise<StatementOutcome[]> {
  if (reason.trim() === '') throw ruleBroken('reversal-reason-missing', 'reason');
  return eachApart(transactions, context, timesheetIds, async (scope, id) => {
    const { lines, outcome } = await askReversal(scope, id, { reason });
    return { outcome: outcome ? 'DONE' : 'ASKED', lines, left: [] };
  });
}

async function eachApart(
  transactions: Transactions,
  context: RequestContext,
  timesheetIds: readonly number[],
  decide: (scope: Scope, timesheetId: number) => Promise<Done>,
): Promise<StatementOutcome[]> {
  const outcomes: StatementOutcome[] = [];
  for (const timesheetId of timesheetIds) {
    try {
      const done = await transactions.write(partOfWrite(context, timesheetId), (scope) =>
        decide(scope, timesheetId),
      );
      outcomes.push({ timesheetId, ...done, code: null, params: {} });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const { code, params } = error;
      outcomes.push({ timesheetId, outcome: 'REFUSED', lines: 0, left: [], code, params });
    }
  }
  return outcomes;
}
