import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findAttack } from '../statistics/testing/find-attack.js';
import { type CountedPerson, tellPersons } from './tell-persons.js';

const TABLES = [['all'], ['contract CDI', 'contract CDD'], ['home here', 'home there', 'home far']];

const persons = (count: number, from: number, ...rows: string[]): CountedPerson[] =>
  Array.from({ length: count }, (_, at) => ({ id: from + at, rows: ['all', ...rows] }));

describe('The numbers of persons of an attestation', () => {
  it('are told from five persons on, and nothing of fewer', () => {
    const told = tellPersons(persons(5, 1, 'contract CDI'), TABLES, [], 5);
    expect([...told]).toEqual(['all', 'contract CDI']);
    expect(tellPersons(persons(4, 1, 'contract CDI'), TABLES, [], 5).size).toBe(0);
  });

  it('leave out a row whose subtraction from the others would tell a few', () => {
    const people = [...persons(8, 1, 'contract CDI'), ...persons(2, 20, 'contract CDD')];
    expect([...tellPersons(people, TABLES, [], 5)]).toEqual(['all']);
  });

  it('do not move by one person from one attestation to the next', () => {
    const before = persons(6, 1, 'contract CDI');
    const after = persons(7, 1, 'contract CDI');
    const figures = [before.map(({ id }) => id)];
    expect([...tellPersons(after, TABLES, figures, 5)]).toEqual([]);
    expect([...tellPersons(before, TABLES, figures, 5)]).toEqual(['all', 'contract CDI']);
    expect([...tellPersons(persons(11, 1, 'contract CDI'), TABLES, figures, 5)]).toEqual([
      'all',
      'contract CDI',
    ]);
  });

  it('resist whoever adds up and subtracts all that was told, in one attestation or two', () => {
    const somebody = fc.record({
      contract: fc.subarray(TABLES[1]!, { minLength: 1 }),
      home: fc.constantFrom(...TABLES[2]!),
      isLater: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(somebody, { minLength: 3, maxLength: 10 }), (people) => {
        const counted = people.map(({ contract, home }, id) => ({ id, rows: ['all', ...contract, home] }));
        const first = counted.filter((_, id) => !people[id]!.isLater);
        const told = tellPersons(first, TABLES, [], 3);
        const figures = [...told].map((row) =>
          first.filter(({ rows }) => rows.includes(row)).map(({ id }) => id),
        );
        const toldLater = tellPersons(counted, TABLES, figures, 3);
        const all = [
          ...figures,
          ...[...toldLater].map((row) =>
            counted.filter(({ rows }) => rows.includes(row)).map(({ id }) => id),
          ),
        ];
        const traces = counted.map(({ id }) => ({
          person: id,
          figures: all.flatMap((members, at) => (members.includes(id) ? [at] : [])),
        }));
        expect(findAttack(traces, all.length, 3)).toBeNull();
      }),
      { numRuns: 60 },
    );
  });
});
