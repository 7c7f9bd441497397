import { beforeEach, describe, expect, it } from '@jest/globals';
import { keepOpened, readOpened } from './opened';
import { groupsOf } from './results';
import type { SearchAnswer } from './use-search';

const NOTHING: SearchAnswer = {
  operations: [],
  publicContracts: [],
  persons: [],
  firms: [],
  authorities: [],
  isNear: false,
};

describe('what was opened from the search', () => {
  beforeEach(() => {
    localStorage.clear();
  });

  it('is kept without a name, the last first, each once, eight at most', () => {
    for (let id = 1; id <= 9; id++) keepOpened(7, { kind: 'PERSON', id });
    keepOpened(7, { kind: 'PERSON', id: 5 });
    expect(readOpened(7).map(({ id }) => id)).toEqual([5, 9, 8, 7, 6, 4, 3, 2]);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/name|last/i);
    expect(readOpened(8)).toEqual([]);
  });

  it('is nothing when the browser keeps nothing, or something else', () => {
    localStorage.setItem('clausier.opened.7', '{"not": "a list"');
    expect(readOpened(7)).toEqual([]);
  });
});

describe('the results', () => {
  it('come by kind, people first, without empty groups, each with where it leads', () => {
    const groups = groupsOf({
      ...NOTHING,
      firms: [{ id: 3, name: 'Atelier', siret: '41234567800011', kind: 'EI', communeName: 'Lille' }],
      persons: [
        {
          id: 9,
          lastName: 'Diop',
          firstName: 'Awa',
          bornOn: '1990-01-02',
          isOwn: false,
          communeName: null,
          employer: null,
        },
      ],
    });
    expect(groups.map(({ kind, results }) => [kind, results[0]!.to])).toEqual([
      ['PERSON', '/participants/9'],
      ['FIRM', '/entreprises/3'],
    ]);
    expect(groups[1]!.results[0]!.details[0]).toBe('412\u00a0345\u00a0678\u00a000011');
  });
});
