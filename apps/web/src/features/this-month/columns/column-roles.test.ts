import { describe, expect, it } from '@jest/globals';
import { changesOf, rolesOf, withRole } from './column-roles';

const column = (at: number, role: 'lastName' | 'hours' | 'clause' | null) => ({
  column: at,
  heading: `Colonne ${at}`,
  samples: [],
  role,
  confidence: 'CERTAIN' as const,
});
const found = rolesOf([column(0, 'lastName'), column(1, null), column(2, 'hours')]);

describe('the columns of a file', () => {
  it('hold one thing each: a role given to another leaves the first', () => {
    const moved = withRole(found, 1, 'hours');
    expect([...moved]).toEqual([
      [0, 'lastName'],
      [1, 'hours'],
    ]);
    expect(changesOf(found, moved)).toEqual({ hours: 1 });
  });

  it('may hold nothing', () => {
    expect(changesOf(found, withRole(found, 0, null))).toEqual({ lastName: -1 });
  });

  it('changed there and back are not changed', () => {
    const back = withRole(withRole(found, 1, 'hours'), 2, 'hours');
    expect(changesOf(found, back)).toEqual({});
  });

  it('side by side for the months stay as they are until one is chosen', () => {
    const wide = rolesOf([column(0, 'lastName'), column(1, 'hours'), column(2, 'hours')]);
    expect(changesOf(wide, wide)).toEqual({});
    expect(changesOf(wide, withRole(wide, 1, 'hours'))).toEqual({ hours: 1 });
  });
});
