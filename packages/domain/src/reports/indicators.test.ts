import { describe, expect, it } from '@jest/globals';
import { INDICATOR_GROUPS, METROPOLITAN_GROUPS } from './indicator-groups.js';
import { addsUpOverTerritories, INDICATORS, type Indicator, METROPOLITAN_INDICATORS } from './indicators.js';

const all: readonly Indicator[] = INDICATORS;

describe('The chapters of a report', () => {
  it.each([
    ['territory', INDICATOR_GROUPS, INDICATORS],
    ['metropolis', METROPOLITAN_GROUPS, METROPOLITAN_INDICATORS],
  ] as const)('of a %s hold each indicator once', (_, groups, indicators) => {
    const told = groups.flatMap(({ keys }): readonly string[] => keys);
    expect(told.toSorted()).toEqual(indicators.map(({ key }): string => key).toSorted());
  });
});

describe("The indicators of the metropolis's report", () => {
  it('stand on each other only, and are never added to anything', () => {
    const keys = METROPOLITAN_INDICATORS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    for (const indicator of METROPOLITAN_INDICATORS as readonly Indicator[]) {
      expect(addsUpOverTerritories(indicator)).toBe(false);
      for (const key of indicator.of ?? []) expect(keys).toContain(key);
    }
  });
});

describe("The indicators of a territory's report", () => {
  it('have each one key and one definition', () => {
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    for (const { key, definition } of all) expect(definition).toBe(`indicator.${key}`);
  });

  it('never add persons, contracts, firms or managed hours over territories', () => {
    expect(all.filter(addsUpOverTerritories).every(({ unit }) => unit === 'HOURS')).toBe(true);
    expect(all.filter(addsUpOverTerritories).map(({ key }) => key)).not.toContain('hoursManaged');
    const distinct = ['PERSONS', 'WORK_CONTRACTS', 'OPERATIONS', 'PUBLIC_CONTRACTS', 'FIRMS', 'AUTHORITIES'];
    for (const { unit, aggregation } of all) expect(aggregation === 'DISTINCT').toBe(distinct.includes(unit));
  });

  it('say what every share and every FTE stands on', () => {
    for (const { aggregation, unit, of } of all) {
      expect(of?.length).toBe(aggregation !== 'RATIO' ? undefined : unit === 'RATE' ? 2 : 1);
      for (const key of of ?? []) expect(all.some((known) => known.key === key)).toBe(true);
    }
  });
});
