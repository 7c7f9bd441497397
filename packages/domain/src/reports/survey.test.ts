import { describe, expect, it } from '@jest/globals';
import { inSurveyOrder, SURVEY_TABLES } from './survey.js';

const tableOf = (by: string) => SURVEY_TABLES.find((table) => table.by === by)!;
const rows = (...keys: (string | null)[]) => keys.map((key, at) => ({ key, hours: at * 100 }));
const keysOf = (list: readonly { key: string | null }[]) => list.map(({ key }) => key);

describe('The tables of the national survey', () => {
  it('are each about one thing, once', () => {
    expect(new Set(SURVEY_TABLES.map(({ by }) => by)).size).toBe(SURVEY_TABLES.length);
  });

  it('list ages from the youngest to the oldest, whatever their hours', () => {
    const shuffled = rows('50_AND_OVER', 'UNDER_26', 'UNKNOWN', '26_TO_49');
    expect(keysOf(inSurveyOrder(tableOf('ageBand'), shuffled))).toEqual([
      'UNDER_26',
      '26_TO_49',
      '50_AND_OVER',
      'UNKNOWN',
    ]);
  });

  it('list buyers by their hours, the largest first', () => {
    expect(keysOf(inSurveyOrder(tableOf('authority'), rows('7', '9', '8')))).toEqual(['8', '9', '7']);
  });

  it('end with what the reader is not told', () => {
    for (const by of ['authority', 'criterionGroup'])
      expect(keysOf(inSurveyOrder(tableOf(by), rows(null, 'QPV'))).at(-1)).toBeNull();
  });
});
