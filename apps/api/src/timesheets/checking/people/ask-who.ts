import type { PlacedRow } from '../rows/place-rows.js';
import type { PeopleIndex } from './match-person.js';

/** As many names as a person compares at a glance. */
const MOST_CANDIDATES = 3;

/**
 * Adds to an unknown name the work contracts of those it is nearest to, the nearest first: a question for the firm, not an
 * answer.
 */
export function proposed(row: PlacedRow, people: PeopleIndex): PlacedRow {
  if (row.personText === '' || !row.findings.some(({ code }) => code === 'participant-unknown')) return row;
  const near = people.nearest(row.personText, MOST_CANDIDATES);
  if (near.length === 0) return row;
  const params = { proposed: near[0]!, ...(near.length > 1 ? { candidates: near.join(',') } : {}) };
  const findings = row.findings.map((one) => (one.code === 'participant-unknown' ? { ...one, params } : one));
  return { ...row, findings };
}
