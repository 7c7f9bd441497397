import { blocks, type RowFinding } from './findings.js';
import { type AssembledPart, assembleLines, cellKey } from './lines/assemble-lines.js';
import { type JudgedLine, judgeLines, type LineContext } from './lines/judge-lines.js';
import { spreadClockHours } from './lines/spread-clock-hours.js';
import { type PlacedRow, refused } from './rows/place-rows.js';

/** A statement once checked: rows with their outcome, and the lines the accepted ones make. */
export interface CheckedRows {
  readonly rows: readonly PlacedRow[];
  readonly lines: readonly JudgedLine[];
  readonly parts: readonly AssembledPart[];
}

/**
 * Adds accepted rows up, judges the lines and refuses the rows of a line that breaks a rule, until what is left breaks
 * none: a line is never sent without some of its rows' hours.
 */
export function checkRows(placed: readonly PlacedRow[], context: LineContext): CheckedRows {
  for (let rows = spreadClockHours(placed); ; ) {
    const { lines, parts } = assembleLines(rows);
    const judged = judgeLines([...lines.values()], context);
    const broken = new Map<string, RowFinding[]>();
    for (const line of judged) {
      const reasons = line.findings.filter(blocks);
      if (reasons.length > 0) broken.set(cellKey(line), reasons);
    }
    if (broken.size === 0) return { rows, lines: judged, parts };
    rows = spreadClockHours(refuseRowsOf(rows, parts, broken));
  }
}

function refuseRowsOf(
  rows: readonly PlacedRow[],
  parts: readonly AssembledPart[],
  broken: ReadonlyMap<string, readonly RowFinding[]>,
): PlacedRow[] {
  const reasons = new Map<number, RowFinding[]>();
  for (const { rowNumber, cell } of parts) {
    const found = broken.get(cell);
    if (found) reasons.set(rowNumber, [...(reasons.get(rowNumber) ?? []), ...found]);
  }
  return rows.map((row) => {
    const found = reasons.get(row.rowNumber);
    return found ? refused({ ...row, findings: [...row.findings, ...found] }) : row;
  });
}
