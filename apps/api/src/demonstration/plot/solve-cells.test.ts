import { parseMonth } from '@clausier/domain/calendar/month';
import { describe, expect, it } from '@jest/globals';
import { RESIDENCES } from './model.js';
import { bridgesOf, type Cell, solveCells } from './solve-cells.js';
import { yearPlans } from './year-plans.js';

const sum = (cells: readonly Cell[], key: 'hours' | 'contracts' | 'persons'): number =>
  cells.reduce((total, cell) => total + cell[key], 0);

describe('the matrix of a year of the demonstration', () => {
  const plans = yearPlans(parseMonth('2027-02'));

  it.each(plans)('adds up to the plan of $year in hours, mutualised hours and participants', (plan) => {
    const cells = solveCells(plan);
    const crossing = cells.filter(({ operation, residence }) => operation !== residence);
    const bridges = RESIDENCES.reduce((total, residence) => total + bridgesOf(plan, residence), 0);
    expect(sum(cells, 'hours')).toBe(plan.hours);
    expect(sum(crossing, 'hours')).toBe(plan.mutualisedHours);
    expect(sum(cells, 'persons') - bridges).toBe(plan.participants);
    expect(new Set(cells.map(({ operation, residence }) => `${operation} ${residence}`)).size).toBe(
      cells.length,
    );
    expect(
      cells.every(
        ({ contracts, persons }) => persons > 0 && contracts >= persons && contracts <= 2 * persons,
      ),
    ).toBe(true);
  });

  it('gives each published house what it receives, keeps and sends', () => {
    for (const plan of plans) {
      const cells = solveCells(plan);
      const houses = [
        ['LYS_TOURCOING', plan.lysTourcoing],
        ['NORD_OUEST', plan.nordOuest],
      ] as const;
      for (const [code, house] of houses) {
        const inbound = cells.filter(({ operation, residence }) => operation === code && residence !== code);
        const outbound = cells.filter(({ operation, residence }) => operation !== code && residence === code);
        for (const key of ['hours', 'contracts', 'persons'] as const) {
          expect(sum(inbound, key)).toBe(house.inbound[key]);
          expect(sum(outbound, key)).toBe(house.outbound[key]);
        }
      }
    }
  });
});
