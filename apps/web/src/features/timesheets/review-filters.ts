import type { ReviewLine } from './use-reviews';

export const REVIEW_FILTERS = ['all', 'waiting', 'remarks', 'changes'] as const;
export type ReviewFilter = (typeof REVIEW_FILTERS)[number];

/** True while a line waits for a decision. */
export function isWaiting({ state }: ReviewLine): boolean {
  return state === 'SENT';
}

/** True for a line something has to be looked at: a remark, or a ledger that moved since it was sent. */
export function isRemarked(line: ReviewLine): boolean {
  return line.findings.length > 0 || (isWaiting(line) && line.revision !== line.baseRevision);
}

/** The lines under a filter. */
export function filtered(lines: readonly ReviewLine[], filter: ReviewFilter): ReviewLine[] {
  const keeps: Readonly<Record<ReviewFilter, (line: ReviewLine) => boolean>> = {
    all: () => true,
    waiting: isWaiting,
    remarks: isRemarked,
    changes: ({ effect }) => effect === 'CHANGED',
  };
  return lines.filter(keeps[filter]);
}

/** Hours of lines added up, in hundredths. */
export function sumOf(lines: readonly ReviewLine[]): number {
  return lines.reduce((sum, { hours }) => sum + hours, 0);
}
