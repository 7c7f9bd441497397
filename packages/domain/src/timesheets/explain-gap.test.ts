import { describe, expect, it } from '@jest/globals';
import { explainGap } from './explain-gap.js';

const row = (hoursInFile: string, sent = 0, serialHours: number | null = null) => ({
  hoursInFile,
  serialHours,
  sent,
});

describe('the difference between the total of a file and what is sent', () => {
  it('is explained by an identical row and a negative one, as a spreadsheet adds them up', () => {
    expect(explainGap(57_817, 50_217, [row('-8'), row('84')])).toEqual({
      gaps: [-800, 8_400],
      unexplained: 0,
    });
  });

  it('counts a corrected row by what the correction changed', () => {
    expect(explainGap(14_000, 14_800, [row('-8', 800), row('140', 13_200)])).toEqual({
      gaps: [-1_600, 800],
      unexplained: 0,
    });
  });

  it('prefers the number behind the cell to the text it shows', () => {
    expect(explainGap(15_167, 0, [row('151:40', 0, 15_167)]).gaps).toEqual([15_167]);
  });

  it('says what no row explains, and that a word is no number', () => {
    expect(explainGap(10_000, 9_000, [row('beaucoup')])).toEqual({ gaps: [null], unexplained: 1_000 });
  });
});
