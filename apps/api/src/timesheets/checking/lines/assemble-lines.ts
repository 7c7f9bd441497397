import type { Month } from '@clausier/domain/calendar/month';
import { type Hours, hoursFromHundredths, NO_HOURS, sumHours } from '@clausier/domain/hours/hours';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import { allocate } from '@clausier/domain/numbers/largest-remainder';
import type { PlacedRow } from '../rows/place-rows.js';

/** The hours one assignment receives in one month, of one kind. */
export interface AssembledLine {
  readonly assignmentId: number;
  readonly employmentContractId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly hours: Hours;
}

/** How many hours of a row went to a line. */
export interface AssembledPart {
  readonly rowNumber: number;
  readonly cell: string;
  readonly hours: Hours;
}

export interface Assembly {
  readonly lines: ReadonlyMap<string, AssembledLine>;
  readonly parts: readonly AssembledPart[];
}

/** What names a line inside a statement. */
export function cellKey(cell: { assignmentId: number; month: string; hourKind: string }): string {
  return `${cell.assignmentId}|${cell.month}|${cell.hourKind}`;
}

/**
 * Adds the accepted rows up into lines. The month of a contract that serves several clauses is split once, by largest
 * remainder on its sum; rows then fill the lines in order, so that the parts add up exactly to the rows and to the lines.
 */
export function assembleLines(rows: readonly PlacedRow[]): Assembly {
  const lines = new Map<string, AssembledLine>();
  const parts: AssembledPart[] = [];
  for (const group of groupsOf(rows)) {
    const { contract, shares, month, hourKind } = group[0]!;
    const total = sumHours(group.map((row) => row.hours));
    const split = allocate(
      total,
      shares.map(({ share }) => share),
    ).map((hours) => hoursFromHundredths(hours));
    const cells = shares.map(({ assignmentId }) => {
      const cell = { assignmentId, month: month!, hourKind };
      return { ...cell, key: cellKey(cell) };
    });
    const dealt = deal(group, split);
    for (const { rowNumber, index, hours } of dealt) {
      const { key, ...cell } = cells[index]!;
      const already = lines.get(key)?.hours ?? NO_HOURS;
      const employmentContractId = contract!.employmentContractId;
      lines.set(key, { ...cell, employmentContractId, hours: sumHours([already, hours]) });
      parts.push({ rowNumber, cell: key, hours });
    }
  }
  return { lines, parts };
}

/** Rows that are split together: same contract, clauses, month and kind of hours. */
export function groupsOf(rows: readonly PlacedRow[]): PlacedRow[][] {
  const groups = new Map<string, PlacedRow[]>();
  for (const row of rows) {
    if (row.outcome !== 'ACCEPTED') continue;
    const clauses = row.shares.map(({ assignmentId }) => assignmentId).join('+');
    const key = `${row.contract!.employmentContractId}|${clauses}|${row.month}|${row.hourKind}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

/** Fills the lines with the rows in order; a row of no hours touches every line, so that nothing is lost of it. */
function deal(
  rows: readonly PlacedRow[],
  split: readonly Hours[],
): { rowNumber: number; index: number; hours: Hours }[] {
  const left: number[] = [...split];
  const dealt: { rowNumber: number; index: number; hours: Hours }[] = [];
  for (const { rowNumber, hours: declared } of rows) {
    let rest: number = declared;
    for (let index = 0; index < left.length; index++) {
      const hours = Math.min(rest, left[index]!);
      if (hours === 0 && declared > 0) continue;
      dealt.push({ rowNumber, index, hours: hoursFromHundredths(hours) });
      left[index]! -= hours;
      rest -= hours;
    }
  }
  return dealt;
}
