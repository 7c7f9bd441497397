import type { Selection } from '../../../lib/selection/selection';
import type { ExecutionReport, PeopleTable } from '../use-report';

/** In the files of work contracts: no filter of hours gives them. */
const OF_FILES: readonly PeopleTable['by'][] = ['exit', 'exitAt3', 'exitAt6'];

/** The lines behind a live bilan of a whole operation: the selection of hours that sums to it. None when nothing was done. */
export function linesOfReport(
  { subject, totals }: ExecutionReport,
  asOf: string | undefined,
): Selection | null {
  const { firstMonth, lastMonth } = totals;
  if (subject.publicContractId !== null || subject.firmId !== null || !firstMonth || !lastMonth) return null;
  return { from: firstMonth, to: lastMonth, operation: subject.operationId, ...(asOf ? { asOf } : {}) };
}

/** Those of one row of a table of persons; none where no filter gives the same hours. */
export function linesOfRow(
  lines: Selection | null,
  by: PeopleTable['by'],
  key: string | null,
): Selection | null {
  if (lines === null || key === null || OF_FILES.includes(by) || (by === 'qpv' && key === 'false'))
    return null;
  return { ...lines, [by]: key };
}
