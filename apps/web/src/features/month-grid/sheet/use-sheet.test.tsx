import { describe, expect, it } from '@jest/globals';
import { act, renderHook } from '@testing-library/react';
import type { Session } from '../../../lib/session/session';
import { SessionContext } from '../../../lib/session/use-session';
import type { Grid } from '../grid';
import type { GridEdits } from '../saving/use-edits';
import { useSheet } from './use-sheet';

const people = (count: number) =>
  ({
    rows: Array.from({ length: count }, (_, at) => ({ assignmentId: at })),
    months: [{}, {}],
  }) as unknown as Grid;
const today = { today: '2024-06-15' } as Session;
const nothing = { edits: new Map() } as unknown as GridEdits;

describe('the month grid when it shows fewer people', () => {
  it('keeps somebody in it: the place one was in comes back inside, so that Tab still enters the grid', () => {
    const { result, rerender } = renderHook(({ grid }) => useSheet(grid, 'WORKED', nothing), {
      initialProps: { grid: people(40) },
      wrapper: ({ children }) => <SessionContext value={today}>{children}</SessionContext>,
    });
    act(() => result.current.go({ row: 31, column: 1 }));
    rerender({ grid: people(1) });
    expect(result.current.active).toEqual({ row: 0, column: 1 });
    expect(result.current.block).toEqual({ from: { row: 0, column: 1 }, to: { row: 0, column: 1 } });
    rerender({ grid: people(40) });
    expect(result.current.active).toEqual({ row: 31, column: 1 });
  });
});
