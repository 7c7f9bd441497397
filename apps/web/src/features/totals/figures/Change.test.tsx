import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, render } from '@testing-library/react';
import { Change } from './Change';

const shown = (statedOn: string | null, to = '2026-10') =>
  render(<Change now={486_000_00} before={583_000_00} from="2026-01" to={to} statedOn={statedOn} />).container
    .textContent;

afterEach(cleanup);

describe('How hours moved since the year before', () => {
  it('is told of live figures, and of those stated once the period was over', () => {
    expect(shown(null)).toBe('−\u202f16,6\u202f% sur 2025');
    expect(shown('2027-02-28')).toBe('−\u202f16,6\u202f% sur 2025');
  });

  it('is no fall when the figures were stated before the period was over', () => {
    const early = 'arrêtées au 30/09/2026, pas encore comparables à 2025';
    expect(shown('2026-09-30')).toBe(early);
    expect(shown('2026-09-30', '2026-09')).toBe(early);
  });
});
