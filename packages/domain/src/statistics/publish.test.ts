import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { publish, type RecordedPart, type Release } from './publish.js';
import { findAttack, type Trace } from './testing/find-attack.js';

const YEARLY: Release[] = [{ isProvisional: false }];
const TWICE: Release[] = [{ isProvisional: false }, { isProvisional: false }];

const part = (release: number, from: number, count: number, ...keys: string[][]): RecordedPart => ({
  release,
  keys,
  hours: new Map(Array.from({ length: count }, (_, index) => [from + index, 100])),
});

describe('A figure', () => {
  it('about five persons is told, about four it is not', () => {
    const told = publish([part(0, 1, 5, ['here']), part(0, 6, 4, ['there'])], YEARLY, 5);
    expect(told.get('here')).toEqual([{ release: 0, hours: 500, completeUntil: 0 }]);
    expect(told.has('there')).toBe(false);
  });

  it('gives way when it would betray another: the least wanted one, about the fewest persons', () => {
    const told = publish(
      [part(0, 1, 30, ['all'], ['a']), part(0, 40, 8, ['all'], ['b']), part(0, 60, 2, ['all'], ['c'])],
      YEARLY,
      5,
    );
    expect([...told.keys()]).toEqual(['all', 'a']);
  });

  it('stays as it was told until what changed is about five persons', () => {
    const first = part(0, 1, 9, ['all']);
    const one = part(1, 1, 1, ['all']);
    expect(publish([first, one], TWICE, 5).get('all')).toEqual([
      { release: 0, hours: 900, completeUntil: 0 },
    ]);
    const five = part(1, 1, 5, ['all']);
    expect(
      publish([first, five], TWICE, 5)
        .get('all')!
        .map(({ hours }) => hours),
    ).toEqual([900, 1400]);
  });

  it('that nothing changed is complete until the last release', () => {
    expect(publish([part(0, 1, 9, ['all'])], TWICE, 5).get('all')).toEqual([
      { release: 0, hours: 900, completeUntil: 1 },
    ]);
  });

  it('of a year under way waits for four times as many persons, so that the year’s end can be told exactly', () => {
    const parts = [part(0, 1, 19, ['all']), part(0, 1, 40, ['months'])];
    expect([...publish(parts, [{ isProvisional: true }], 5).keys()]).toEqual(['months']);
  });
});

/** A small metropolis: who worked where, in which month, recorded when; margins and cells are figures. */
const someParts = fc.array(
  fc.record({
    person: fc.nat({ max: 9 }),
    row: fc.nat({ max: 2 }),
    column: fc.nat({ max: 2 }),
    month: fc.nat({ max: 1 }),
    release: fc.nat({ max: 2 }),
    hours: fc.integer({ min: -500, max: 500 }).filter((hours) => hours !== 0),
  }),
  { minLength: 12, maxLength: 90 },
);

function partsOf(entries: readonly (typeof someParts extends fc.Arbitrary<infer T> ? T : never)[number][]) {
  const parts = new Map<string, RecordedPart & { hours: Map<number, number> }>();
  for (const { person, row, column, month, release, hours } of entries) {
    const id = [release, row, column, month].join();
    const keys = [['all'], [`row ${row}`, `column ${column}`], [`month ${month}`, `cell ${row} ${column}`]];
    const found = parts.get(id) ?? { release, keys, hours: new Map<number, number>() };
    found.hours.set(person, (found.hours.get(person) ?? 0) + hours);
    parts.set(id, found);
  }
  return [...parts.values()];
}

/** Every part of every person, with each state of each figure ever told that its own release, or a later one, counts it in. */
function tracesOf(parts: readonly RecordedPart[], publication: ReturnType<typeof publish>) {
  const figures = [...publication].flatMap(([key, states]) =>
    states.map(({ release }) => ({ key, release })),
  );
  const traces = parts.flatMap(({ release, keys, hours }): Trace[] => {
    const counted = figures.flatMap((figure, at) =>
      figure.release >= release && keys.flat().includes(figure.key) ? [at] : [],
    );
    return [...hours].filter(([, own]) => own !== 0).map(([person]) => ({ person, figures: counted }));
  });
  return { traces, count: figures.length };
}

describe('Whatever is recorded, and whenever', () => {
  const releases: Release[] = [{ isProvisional: false }, { isProvisional: false }, { isProvisional: false }];

  it('no combination of all that was ever told is about fewer persons than the threshold', () => {
    let told = 0;
    fc.assert(
      fc.property(someParts, fc.integer({ min: 3, max: 5 }), (entries, threshold) => {
        const parts = partsOf(entries);
        const publication = publish(parts, releases, threshold);
        const { traces, count } = tracesOf(parts, publication);
        told += count;
        expect(findAttack(traces, count, threshold)).toBeNull();
      }),
      { numRuns: 150 },
    );
    expect(told).toBeGreaterThan(300);
  });

  it('each state told is the sum of what was recorded by then', () => {
    fc.assert(
      fc.property(someParts, (entries) => {
        const parts = partsOf(entries);
        for (const [key, states] of publish(parts, releases, 3)) {
          for (const { release, hours, completeUntil } of states) {
            const until = (last: number) =>
              parts
                .filter((one) => one.release <= last && one.keys.flat().includes(key))
                .flatMap((one) => [...one.hours.values()])
                .reduce((sum, own) => sum + own, 0);
            expect([until(release), until(completeUntil)]).toEqual([hours, hours]);
          }
        }
      }),
    );
  });

  it('what is told at a release does not depend on what is recorded after it', () => {
    fc.assert(
      fc.property(someParts, (entries) => {
        const parts = partsOf(entries);
        const early = publish(
          parts.filter(({ release }) => release < 2),
          releases.slice(0, 2),
          3,
        );
        const late = publish(parts, releases, 3);
        const keys = new Set([...early.keys(), ...late.keys()]);
        for (const key of keys) {
          const values = (publication: typeof late) =>
            (publication.get(key) ?? [])
              .filter(({ release }) => release < 2)
              .map(({ release, hours }) => [release, hours]);
          expect(values(late)).toEqual(values(early));
        }
      }),
    );
  });

  it('a telling without the second look is betrayed: the attack does find what it must not', () => {
    const parts = [part(0, 1, 9, ['all'], ['a']), part(0, 20, 2, ['all'], ['b'])];
    const careless = new Map([
      ['all', [{ release: 0, hours: 0, completeUntil: 0 }]],
      ['a', [{ release: 0, hours: 0, completeUntil: 0 }]],
    ]);
    const { traces, count } = tracesOf(parts, careless);
    expect(findAttack(traces, count, 5)).not.toBeNull();
  });
});
