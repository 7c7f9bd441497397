import { expect, it } from '@jest/globals';
import type { Operation } from '../use-operation';
import { sideOfThread } from './side-of-thread';

const page = (persons: number, statements: number, contacts: number) =>
  ({
    people: { month: '2026-10', count: persons, items: Array(persons).fill({}) },
    desk: {
      statements: Array(statements).fill({}),
      statementCount: statements,
      contacts: Array(contacts).fill({}),
    },
    months: [],
  }) as unknown as Operation;

it('The thread stands beside people at work, and under their empty list once an operation is finished', () => {
  expect(sideOfThread(page(12, 5, 3))).toBe('right');
  expect(sideOfThread(page(0, 1, 3))).toBe('left');
  expect(sideOfThread(page(0, 12, 2))).toBe('right');
});

it('The thread stands to the right of one who sees neither people nor statements', () => {
  expect(sideOfThread({ ...page(0, 0, 0), people: null, desk: null } as unknown as Operation)).toBe('right');
});
