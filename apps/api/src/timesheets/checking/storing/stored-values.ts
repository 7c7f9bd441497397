/** The findings of a row that has none, as JSON. */
export const NO_FINDINGS = '[]';

/** A month as the tables keep it: its first day. */
export function firstDay(month: string | null): string | null {
  return month === null ? null : `${month}-01`;
}
