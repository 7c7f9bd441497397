import { hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import type {
  TimesheetClauseHours,
  TimesheetEffect,
  TimesheetLineView,
  TimesheetRowView,
} from './timesheet.view.js';

/** What sending the statement changes, counted from its rows and lines: identical lines change nothing. */
export function effectOfTimesheet(
  rows: readonly TimesheetRowView[],
  lines: readonly TimesheetLineView[],
  fileTotal: number | null,
): TimesheetEffect {
  const sent = lines.filter(({ effect }) => effect !== 'IDENTICAL');
  const withEffect = (wanted: string) => lines.filter(({ effect }) => effect === wanted).length;
  const isDuplicate = ({ findings }: TimesheetRowView) =>
    findings.some(({ code }) => code === 'duplicate-in-file');
  const refused = rows.filter(({ outcome }) => outcome === 'REFUSED');
  const ignored = rows.filter(({ outcome }) => outcome === 'IGNORED');
  const duplicateRows = ignored.filter(isDuplicate).length;
  return {
    hours: total(sent),
    persons: new Set(sent.map(({ employmentContractId }) => employmentContractId)).size,
    newLines: withEffect('NEW'),
    changedLines: withEffect('CHANGED'),
    identicalLines: withEffect('IDENTICAL'),
    duplicateRows,
    refusedRows: refused.length,
    refusedHours: total(refused),
    ignoredRows: ignored.length - duplicateRows,
    hoursRead: total(rows),
    fileTotal,
    byClause: hoursByClause(sent),
  };
}

function total(list: readonly { hours: number }[]): number {
  return sumHours(list.map(({ hours }) => hoursFromHundredths(hours)));
}

function hoursByClause(lines: readonly TimesheetLineView[]): TimesheetClauseHours[] {
  const clauses = new Map<number, TimesheetClauseHours>();
  for (const line of lines) {
    const { assignmentId, clauseId, lotNumber, lotName, contractNumber, operationName, hours } = line;
    const known = clauses.get(clauseId);
    if (known) known.hours += hours;
    else
      clauses.set(clauseId, {
        assignmentId,
        clauseId,
        lotNumber,
        lotName,
        contractNumber,
        operationName,
        hours,
      });
  }
  return [...clauses.values()];
}
