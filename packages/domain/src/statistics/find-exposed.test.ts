import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Atom, findExposed } from './find-exposed.js';
import { findAttack } from './testing/find-attack.js';

/** Persons numbered from `from`, with ten hours each. */
const persons = (from: number, count: number) =>
  new Map(Array.from({ length: count }, (_, index) => [from + index, 1000]));
const exposed = (atoms: Atom[]) => findExposed(atoms, 5).map(({ persons: few }) => [...few]);

describe('What subtraction could single out', () => {
  it('is nothing when every figure is about five persons and no two overlap', () => {
    expect(
      exposed([
        { hours: persons(1, 5), figures: [0] },
        { hours: persons(6, 9), figures: [1] },
      ]),
    ).toEqual([]);
  });

  it('is a figure about four persons', () => {
    expect(exposed([{ hours: persons(1, 4), figures: [0] }])).toEqual([[1, 2, 3, 4]]);
  });

  it('is the one hidden cell of a row whose total is told', () => {
    const [total, cell] = [0, 1];
    expect(
      exposed([
        { hours: persons(1, 9), figures: [total, cell] },
        { hours: persons(20, 2), figures: [total] },
      ]),
    ).toEqual([[20, 21]]);
  });

  it('is not the two hidden cells of a row that are about five persons together', () => {
    const [total, cell] = [0, 1];
    expect(
      exposed([
        { hours: persons(1, 9), figures: [total, cell] },
        { hours: persons(20, 2), figures: [total] },
        { hours: persons(30, 3), figures: [total] },
      ]),
    ).toEqual([]);
  });

  it('is who works for another firm on an operation, when all others there are of one firm that works nowhere else', () => {
    const [operation, firm] = [0, 1];
    const atoms = [
      { hours: persons(1, 12), figures: [operation, firm] },
      { hours: persons(50, 1), figures: [operation] },
    ];
    expect(exposed(atoms)).toEqual([[50]]);
  });

  it('does not count a person whose hours were all taken back', () => {
    const [gone, others] = [new Map([[9, 0]]), persons(1, 4)];
    expect(exposed([{ hours: new Map([...others, ...gone]), figures: [0] }])).toHaveLength(1);
  });

  it('is never missed, whatever the figures: what is let through resists an attack by brute force', () => {
    const trace = fc.record({
      person: fc.nat({ max: 8 }),
      figures: fc.uniqueArray(fc.nat({ max: 3 }), { minLength: 1, maxLength: 3 }),
    });
    let safe = 0;
    fc.assert(
      fc.property(
        fc.array(trace, { minLength: 20, maxLength: 70 }),
        fc.integer({ min: 2, max: 4 }),
        (traces, threshold) => {
          const atoms = traces.map(({ person, figures }) => ({ hours: new Map([[person, 100]]), figures }));
          if (findExposed(atoms, threshold).length > 0) return;
          safe++;
          expect(findAttack(traces, 4, threshold)).toBeNull();
        },
      ),
      { numRuns: 600 },
    );
    expect(safe).toBeGreaterThan(50);
  });
});
