import { describe, expect, it } from '@jest/globals';
import { linesOfRow } from './lines-of-report';

const lines = { from: '2024-01', to: '2024-06', operation: 7 };

describe('the lines behind a row of persons', () => {
  it('are those of its filter', () => {
    expect(linesOfRow(lines, 'contractType', 'CDI')).toEqual({ ...lines, contractType: 'CDI' });
  });

  it('are not opened by an exit, at the end or later: no filter of hours gives them', () => {
    for (const by of ['exit', 'exitAt3', 'exitAt6'] as const) expect(linesOfRow(lines, by, 'CDI')).toBeNull();
  });
});
