import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Atom, findExposed, Search } from './find-exposed.js';
import { lastNeeded } from './last-needed.js';
import { LinearSpan } from './linear-span.js';
import { onesAt } from './sparse-vector.js';
import { plainRemainder } from './testing/plain-remainder.js';

const FIGURES = 9;
const someFigures = fc.uniqueArray(fc.nat({ max: FIGURES - 1 }), { minLength: 1, maxLength: 4 });
// Hours of every size: two that cancel out to the hundredth, counted by different figures, are told apart below.
const someAtoms = fc.array(
  fc.record({
    hours: fc
      .uniqueArray(fc.tuple(fc.nat({ max: 30 }), fc.noBias(fc.integer({ min: 1, max: 2 ** 24 }))), {
        minLength: 1,
        maxLength: 7,
        selector: ([person]) => person,
      })
      .map((hours) => new Map(hours)),
    figures: someFigures,
  }),
  { minLength: 4, maxLength: 30 },
);
const dense = (figures: readonly number[]) =>
  Array.from({ length: FIGURES }, (_, at) => Number(figures.includes(at)));
const descending = (figures: readonly number[]) => [...figures].sort((a, b) => b - a);

describe('A search for what could be singled out', () => {
  it('goes on, when figures are not told after all, to what one begun anew finds', () => {
    let found = 0;
    fc.assert(
      fc.property(someAtoms, someFigures, (atoms: Atom[], given) => {
        const without = new Set(given);
        const others = atoms.map(({ hours, figures }) => ({
          hours,
          figures: figures.filter((figure) => !without.has(figure)),
        }));
        const told = (exposures: ReturnType<typeof findExposed>) =>
          exposures
            .map(({ persons, lastFigure }) => `${[...persons].sort((a, b) => a - b)} by ${lastFigure}`)
            .sort();
        const anew = told(findExposed(others, 5));
        found += anew.length;
        expect(told(Search.through(atoms, 5).without(without).exposures())).toEqual(anew);
      }),
      { numRuns: 500 },
    );
    expect(found).toBeGreaterThan(300);
  });

  it('that meets hours which cancel out once others are no more told, may hide what one begun anew tells', () => {
    const atom = (persons: readonly number[], ...figures: number[]): Atom => ({
      hours: new Map(persons.map((person) => [person, 100 + person])),
      figures,
    });
    const [four, atoms] = [
      [1, 2, 3, 4],
      [atom([0], 0), atom([0, 1, 2, 3, 4], 4, 0), atom([0], 4), atom([1, 2, 3, 4], 1, 0)],
    ];
    const hidden = Search.through(atoms, 5)
      .without(new Set([1]))
      .exposures();
    expect(hidden.map(({ persons }) => [...persons].sort((a, b) => a - b))).toEqual([[0, ...four]]);
  });

  it('names the last figure that a subtraction needs, as the plainest elimination does', () => {
    fc.assert(
      fc.property(fc.array(someFigures, { maxLength: 8 }), someFigures, (added, asked) => {
        const span = LinearSpan.ofNothing(FIGURES);
        for (const figures of added) span.add(onesAt(descending(figures)));
        const left = span.remainderOf(onesAt(descending(asked)));
        const plain = plainRemainder(dense(asked), added.map(dense));
        const last = plain.findLastIndex((value) => value !== 0n);
        expect(left.at.length === 0).toBe(last < 0);
        if (last >= 0) expect(lastNeeded(span, [left], FIGURES)).toEqual([last]);
      }),
      { numRuns: 500 },
    );
  });
});
