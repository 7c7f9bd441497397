import { describe, expect, it } from '@jest/globals';
import { filtered, sumOf } from './review-filters';
import type { ReviewLine } from './use-reviews';

const line = (id: number, more: Partial<ReviewLine> = {}) =>
  ({
    id,
    state: 'SENT',
    effect: 'NEW',
    findings: [],
    hours: 700,
    revision: 0,
    baseRevision: 0,
    ...more,
  }) as ReviewLine;
const remark = { code: 'person-month-flagged', severity: 'warning' as const, field: 'hours', params: {} };

const lines = [
  line(1),
  line(2, { findings: [remark] }),
  line(3, { effect: 'CHANGED', revision: 2, baseRevision: 1 }),
  line(4, { state: 'ACCEPTED', revision: 2, baseRevision: 1 }),
];
const ids = (filter: Parameters<typeof filtered>[1]) => filtered(lines, filter).map(({ id }) => id);

describe('the lines of a statement under review', () => {
  it('are all there, or those that wait', () => {
    expect(ids('all')).toEqual([1, 2, 3, 4]);
    expect(ids('waiting')).toEqual([1, 2, 3]);
  });

  it('are told apart by a remark, or by a ledger that moved since they were sent', () => {
    expect(ids('remarks')).toEqual([2, 3]);
  });

  it('are told apart when they correct validated hours', () => {
    expect(ids('changes')).toEqual([3]);
    expect(sumOf(filtered(lines, 'waiting'))).toBe(2_100);
  });
});
