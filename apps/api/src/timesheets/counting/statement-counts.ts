import type { TimesheetEffect, TimesheetRowCounts } from '../timesheet.view.js';

const FIGURES = [
  'rows',
  'refusedRows',
  'refusedHours',
  'ignoredRows',
  'duplicateRows',
  'hoursRead',
  'hours',
  'persons',
  'newLines',
  'changedLines',
  'identicalLines',
] as const;

/**
 * What the rows and lines of a statement, or of some of its people, add up to: hours in hundredths, `ignoredRows` with the
 * duplicates, `hours` and `persons` of the lines that change something, `warnings` the persons each remark is about.
 */
export type StatementCounts = Readonly<Record<(typeof FIGURES)[number], number>> & {
  readonly warnings: Readonly<Record<string, number>>;
};

/**
 * The counts of a whole statement after some of its people were checked again: what it counted, less what these people
 * counted before, plus what they count now. Exact, since every figure is a sum over rows, lines or persons and all rows and
 * lines of a person are counted together.
 */
export function movedCounts(
  whole: StatementCounts,
  { before, after }: { before: StatementCounts; after: StatementCounts },
): StatementCounts {
  const figures = FIGURES.map((name) => [name, whole[name] - before[name] + after[name]] as const);
  const codes = new Set([whole, before, after].flatMap(({ warnings }) => Object.keys(warnings)));
  const warnings = [...codes]
    .map(
      (code) =>
        [
          code,
          (whole.warnings[code] ?? 0) - (before.warnings[code] ?? 0) + (after.warnings[code] ?? 0),
        ] as const,
    )
    .filter(([, persons]) => persons !== 0);
  return {
    ...(Object.fromEntries(figures) as Record<(typeof FIGURES)[number], number>),
    warnings: Object.fromEntries(warnings),
  };
}

/** How many rows there are to settle, left out, and in all. */
export function rowCountsOf({ rows, refusedRows, ignoredRows }: StatementCounts): TimesheetRowCounts {
  return { all: rows, settle: refusedRows, ignored: ignoredRows };
}

/** What sending the statement would change; identical lines change nothing. `fileTotal` is what the file itself says. */
export function effectOf(counts: StatementCounts, fileTotal: number | null): TimesheetEffect {
  const { rows: _, warnings, ignoredRows, ...figures } = counts;
  return {
    ...figures,
    ignoredRows: ignoredRows - counts.duplicateRows,
    fileTotal,
    warnings: Object.entries(warnings)
      .map(([code, persons]) => ({ code, persons }))
      .sort((one, other) => (one.code < other.code ? -1 : 1)),
  };
}
