import type { TimesheetFinding } from './timesheet.view.js';

/** Parameters that findings of earlier versions were stored with, and that nobody reads any more. */
const NO_LONGER_SHOWN: Readonly<Record<string, readonly string[]>> = {
  // The person's hours over all firms: with its own, a firm could work the others' out.
  'person-month-flagged': ['total'],
  'person-month-refused': ['total'],
};

/** Rows or lines as they may be shown: what older findings say too much is left out. */
export function withShownFindings<T extends { findings: TimesheetFinding[] }>(stored: readonly T[]): T[] {
  return stored.map((one) => ({ ...one, findings: one.findings.map(shownFinding) }));
}

function shownFinding(finding: TimesheetFinding): TimesheetFinding {
  const hidden = NO_LONGER_SHOWN[finding.code];
  if (!hidden) return finding;
  const params = Object.fromEntries(
    Object.entries(finding.params).filter(([name]) => !hidden.includes(name)),
  );
  return { ...finding, params };
}
