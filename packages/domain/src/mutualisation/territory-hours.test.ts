import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Hours, hoursFromHundredths, wholeHours } from '../hours/hours.js';
import { cellsOf, hoursBetween, type MutualisationCell, mutualisationMatrix } from './matrix.js';
import { formatShare, shareOf } from './share.js';
import { crossTerritoryHours, reconcile, territoriesOf, territoryHours } from './territory-hours.js';

const cell = (
  operationTerritory: string,
  residenceTerritory: string | null,
  hours: number,
): MutualisationCell => ({
  operationTerritory,
  residenceTerritory,
  hours: wholeHours(hours),
});

describe('METROPOLE NORD-OUEST in 2023', () => {
  const matrix = mutualisationMatrix([
    cell('MNO', 'MNO', 1718),
    cell('MNO', 'ELSEWHERE', 8136),
    cell('ELSEWHERE', 'MNO', 39_838),
  ]);

  it('manages 49 692 h: the union of the published parts', () => {
    expect(territoryHours(matrix, 'MNO')).toEqual({
      territory: 'MNO',
      byResidentsHere: wholeHours(1718),
      byNonResidentsHere: wholeHours(8136),
      byResidentsElsewhere: wholeHours(39_838),
      onOwnOperations: wholeHours(9854),
      byResidents: wholeHours(41_556),
      managed: wholeHours(49_692),
    });
  });

  it('shares every cross-territory hour with another house: the sum of the houses counts them twice', () => {
    expect(reconcile(matrix)).toEqual({
      sumOfManaged: wholeHours(49_692 + 8136 + 39_838),
      countedTwice: wholeHours(8136 + 39_838),
      metropolitanTotal: wholeHours(49_692),
    });
  });
});

describe('LYS-TOURCOING in 2021', () => {
  const matrix = mutualisationMatrix([
    cell('LYS-TOURCOING', 'LYS-TOURCOING', 18_556),
    cell('LYS-TOURCOING', 'ELSEWHERE', 28_825 - 18_556),
    cell('ELSEWHERE', 'LYS-TOURCOING', 95_032),
  ]);
  const lys = territoryHours(matrix, 'LYS-TOURCOING');

  it('had 28 825 h on its operations, 64 % of them by residents', () => {
    expect(lys.onOwnOperations).toBe(wholeHours(28_825));
    const share = shareOf(
      { term: 'BY_RESIDENTS_HERE', hours: lys.byResidentsHere },
      { term: 'ON_OWN_OPERATIONS', hours: lys.onOwnOperations },
    );
    expect(formatShare(share, 'fr', 0)).toBe('64\u202f%');
    expect(share.rate).toBe(6437);
  });

  it('had 113 588 h by residents, of which 95 032 elsewhere', () => {
    expect(lys.byResidents).toBe(wholeHours(113_588));
    expect(lys.byResidentsElsewhere).toBe(wholeHours(95_032));
  });

  it('has a share of 17,5 % that says what it divides: two readings, two denominators', () => {
    const readings = [
      [{ term: 'BY_RESIDENTS_ELSEWHERE', hours: lys.byResidentsElsewhere }, 543_040],
      [{ term: 'BY_RESIDENTS', hours: lys.byResidents }, 649_074],
    ] as const;
    for (const [numerator, total] of readings) {
      const share = shareOf(numerator, { term: 'METROPOLITAN_TOTAL', hours: wholeHours(total) });
      expect(formatShare(share, 'fr')).toBe('17,5\u202f%');
      expect(share.denominator.term).toBe('METROPOLITAN_TOTAL');
    }
  });
});

describe('The mutualisation matrix', () => {
  const territory = fc.constantFrom('A', 'B', 'C', 'D');
  const cells = fc.array(
    fc.record({
      operationTerritory: territory,
      residenceTerritory: fc.option(territory, { nil: null }),
      hours: fc.integer({ min: -100_000, max: 10 ** 7 }).map((value): Hours => hoursFromHundredths(value)),
    }),
  );

  it('counts every hour once: rows, columns, cells and reconciliation agree with the lines', () => {
    fc.assert(
      fc.property(cells, (lines) => {
        const matrix = mutualisationMatrix(lines);
        const total = lines.reduce((sum, { hours }) => sum + hours, 0);
        const sumOf = (list: readonly number[]) => list.reduce((sum, hours) => sum + hours, 0);
        expect(matrix.grandTotal).toBe(total);
        expect(sumOf(matrix.rowTotals)).toBe(total);
        expect(sumOf(matrix.columnTotals)).toBe(total);
        expect(reconcile(matrix).metropolitanTotal).toBe(total);
        expect(mutualisationMatrix(cellsOf(matrix)).grandTotal).toBe(total);
      }),
    );
  });

  it('gives each territory a union equal to the lines that touch it', () => {
    fc.assert(
      fc.property(cells, territory, (lines, here) => {
        const touching = lines.filter(
          (line) => line.operationTerritory === here || line.residenceTerritory === here,
        );
        const managed = touching.reduce((sum, { hours }) => sum + hours, 0);
        expect(territoryHours(mutualisationMatrix(lines), here).managed).toBe(managed);
      }),
    );
  });

  it('keeps people living outside the metropolis in a last column of their own', () => {
    const matrix = mutualisationMatrix([cell('B', null, 10), cell('A', 'B', 5), cell('A', 'A', 1)]);
    expect(matrix.residenceTerritories).toEqual(['A', 'B', null]);
    expect(hoursBetween(matrix, 'B', null)).toBe(1000);
    expect(hoursBetween(matrix, 'C', 'A')).toBe(0);
    expect(territoriesOf(matrix)).toEqual(['A', 'B']);
    expect(crossTerritoryHours(matrix)).toBe(1500);
    expect(reconcile(matrix)).toEqual({ sumOfManaged: 2100, countedTwice: 500, metropolitanTotal: 1600 });
  });

  it('is empty without lines', () => {
    expect(mutualisationMatrix([])).toMatchObject({ cells: [], grandTotal: 0 });
  });
});
