import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { classesOf } from './classes-of';

it('puts every value of a map in exactly one of at most five classes', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 1 }), (values) => {
      const classes = classesOf(values);
      expect(classes.length).toBeLessThanOrEqual(5);
      for (const value of values)
        expect(classes.filter(({ min, max }) => min <= value && value <= max)).toHaveLength(1);
    }),
  );
  expect(classesOf([])).toEqual([]);
});
