import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DatedRelease } from './releases.query.js';
import { tellApart } from './tell-apart.js';
import { type RecordedHours, tellYear } from './tell-year.js';

const release = (on: string): DatedRelease => ({
  before: `${on} 00:00:00+00`,
  on,
  cutOffAt: null,
  endsMonth: true,
  isProvisional: false,
});
const releases = [release('2024-02-29'), release('2024-06-30')];

const someHours: fc.Arbitrary<RecordedHours[]> = fc
  .uniqueArray(
    fc.record({
      operation: fc.integer({ min: 1, max: 3 }),
      residence: fc.integer({ min: 1, max: 3 }),
      month: fc.constantFrom('2023-01', '2023-02'),
      release: fc.nat({ max: 1 }),
      size: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 3, maxLength: 20, selector: ({ size: _, ...place }) => JSON.stringify(place) },
  )
  .map((rows) =>
    rows.map(({ size, ...place }, at) => ({
      ...place,
      persons: Array.from({ length: size }, (_, person) => at * 3 + person),
      hours: Array.from({ length: size }, (_, person) => 1000 + person),
    })),
  );

describe('A year worked out in a thread of its own', () => {
  it('is told as it is told here', async () => {
    await fc.assert(
      fc.asyncProperty(someHours, async (rows) => {
        const recorded = { releases, rows, threshold: 5 };
        expect(await tellApart(recorded, 0)).toEqual(tellYear(recorded));
      }),
      { numRuns: 10 },
    );
  });

  it('says so when it cannot be, and the next one is worked out', async () => {
    const broken = [{ operation: 1, residence: 1, month: '2023-01', release: 0, persons: [1], hours: null }];
    await expect(
      tellApart({ releases, rows: broken as unknown as RecordedHours[], threshold: 5 }, 0),
    ).rejects.toThrow();
    expect((await tellApart({ releases, rows: [], threshold: 5 }, 0)).firstSeen.size).toBe(0);
  });
});
