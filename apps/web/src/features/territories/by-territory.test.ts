import { describe, expect, it } from '@jest/globals';
import { assumedIn, byTerritory } from './by-territory';
import type { AttachedCommune } from './use-attachments';

const commune = (name: string, territoryId: number | null, isVerified = true): AttachedCommune => ({
  code: '59000',
  name,
  current:
    territoryId === null
      ? null
      : {
          id: 1,
          version: 1,
          territoryId,
          territoryName: `Territoire ${territoryId}`,
          validFrom: '2010-01-01',
          validTo: null,
          isVerified,
          source: 'Rapport',
        },
  others: [],
});

describe('communes put together by territory', () => {
  it('keep the order they came in, those without a territory on their own', () => {
    const groups = byTerritory([
      commune('Hem', 2),
      commune('Roncq', 1, false),
      commune('Lannoy', 2, false),
      commune('Deûlémont', null),
    ]);
    expect(groups.map(({ name, communes }) => [name, communes.map((one) => one.name)])).toEqual([
      ['Territoire 2', ['Hem', 'Lannoy']],
      ['Territoire 1', ['Roncq']],
      [null, ['Deûlémont']],
    ]);
    expect(groups.map(assumedIn)).toEqual([1, 1, 0]);
  });
});
