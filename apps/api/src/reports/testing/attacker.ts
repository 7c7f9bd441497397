import { expect } from '@jest/globals';
import { type Equation, equationOf, isExact, type Weight } from './equations.js';
import type { SmallBase } from './small-base.js';

/** Before, at and after every instant that could make a difference. */
export const DAYS = [
  '2023-03-31',
  '2023-07-15',
  '2023-10-01',
  '2024-02-01',
  '2024-02-29',
  '2024-05-01',
  '2024-08-01',
  undefined,
];
/** Days that other screens than the totals are asked on: figures move between them. */
const RETOLD = ['2023-10-01', '2024-05-01'];
export const YEAR = { from: '2023-01', to: '2023-12' };
const RELEASED = ['2023-03-31', '2023-06-30', '2023-09-30', '2024-02-29', '2024-06-30', '2024-12-31'];

// biome-ignore lint/suspicious/noExplicitAny: an attacker reads whatever is answered.
type Get = (path: string, query?: Record<string, unknown>) => Promise<any>;

export interface Asked {
  from: string;
  to: string;
  operationTerritory?: string | undefined;
  residenceTerritory?: string | undefined;
  territory?: string | undefined;
  crossing?: 'HOME' | 'MUTUALISED' | undefined;
}

/** Every question the programme of figures could answer, and some it does not. */
export function* questionsOn({ territories }: SmallBase): Generator<Asked> {
  const places = [undefined, ...territories.map(({ code }) => code)];
  for (const crossing of [undefined, 'HOME', 'MUTUALISED'] as const) {
    for (const operationTerritory of places)
      for (const residenceTerritory of places)
        yield { ...YEAR, operationTerritory, residenceTerritory, crossing };
    for (const territory of places.slice(1)) yield { ...YEAR, territory, crossing };
    yield { from: '2023-01', to: '2023-06', crossing };
    yield { from: '2023-05', to: '2023-05', crossing };
    yield { from: '2023-02', to: '2023-12', crossing };
    yield { from: '2022-07', to: '2023-12', crossing };
  }
  yield { from: '2023-05', to: '2023-05', operationTerritory: places[1] };
}

/** Asks everything, on every day, and writes each figure told down as an equation on the entries. */
export class Attacker {
  readonly equations: Equation[] = [];

  constructor(
    private readonly base: SmallBase,
    private readonly get: Get,
  ) {}

  async askEverything(): Promise<Equation[]> {
    for (const asOf of DAYS) {
      for (const asked of questionsOn(this.base)) await this.noteTotals(asked, asOf);
      for (const period of [YEAR, { from: '2023-05', to: '2023-05' }]) await this.noteMatrix(period, asOf);
      if (asOf !== undefined && !RETOLD.includes(asOf)) continue;
      await this.noteYearsBefore(asOf);
      await this.noteBreakdowns(asOf);
      await this.noteReports(asOf);
    }
    for (const asked of questionsOn(this.base)) await this.noteLines(asked);
    await this.noteClosings();
    return this.equations;
  }

  private note(label: string, asked: Asked, statedOn: string | null, value: number | null): void {
    if (value === null || statedOn === null) return;
    this.equations.push(equationOf(this.base.entries, label, this.weightOf(asked, statedOn), value));
  }

  private readonly codeAt = (at: number): string => this.base.territories[at]!.code;

  /** What a question asks for, as of the day its answer says it is told. */
  private weightOf(asked: Asked, statedOn: string): Weight {
    const { from, to, operationTerritory, residenceTerritory, territory, crossing } = asked;
    return ({ month, operation, residence, recordedOn }) =>
      Number(
        month >= from &&
          month <= to &&
          recordedOn <= statedOn &&
          (operationTerritory ?? this.codeAt(operation)) === this.codeAt(operation) &&
          (residenceTerritory ?? this.codeAt(residence)) === this.codeAt(residence) &&
          (territory === undefined || [this.codeAt(operation), this.codeAt(residence)].includes(territory)) &&
          (crossing === undefined || (crossing === 'HOME') === (operation === residence)),
      );
  }

  private async noteTotals(asked: Asked, asOf: string | undefined): Promise<void> {
    const { current, months, statedOn } = await this.get('/reports/totals', { ...asked, asOf });
    const mutualised: Asked = { ...asked, crossing: 'MUTUALISED' };
    if (asked.from === YEAR.from && asked.to === YEAR.to) {
      this.note(`totals ${JSON.stringify({ ...asked, asOf })}`, asked, statedOn, current.hours);
      if (!asked.crossing) this.note('totals mutualised', mutualised, statedOn, current.mutualisedHours);
    } else {
      // Its months, and years, may each be told as of another day.
      this.noteDated('part of a year', asked, current.hours);
    }
    for (const { month, hours, homeHours } of months) {
      if (asked.crossing !== undefined) continue;
      // A month may be told as of another day than the year: the day that makes it exact is found by trying.
      this.noteDated('month', { ...asked, from: month, to: month }, hours);
      this.noteDated('home in month', { ...asked, from: month, to: month, crossing: 'HOME' }, homeHours);
    }
  }

  private noteDated(label: string, asked: Asked, value: number | null): void {
    if (value === null) return;
    const on = RELEASED.findLast((day) =>
      isExact(this.base.entries, equationOf(this.base.entries, label, this.weightOf(asked, day), value)),
    );
    if (on === undefined && asked.from !== asked.to) return;
    expect([label, asked, value, on]).not.toContain(undefined);
    this.note(label, asked, on!, value);
  }

  private async noteMatrix(period: { from: string; to: string }, asOf: string | undefined): Promise<void> {
    const matrix = await this.get('/reports/matrix', { ...period, asOf });
    const { statedOn } = matrix;
    for (const { operation, cells, total } of matrix.rows) {
      this.note('row', { ...period, operationTerritory: operation }, statedOn, total);
      for (const { code: residence } of matrix.territories) {
        const cell = cells.find((one: { residence: string }) => one.residence === residence);
        const hours = cell ? cell.hours : matrix.hoursElsewhere;
        this.note(
          'cell',
          { ...period, operationTerritory: operation, residenceTerritory: residence },
          statedOn,
          hours,
        );
      }
    }
    for (const { residence, hours } of matrix.columnTotals)
      this.note('column', { ...period, residenceTerritory: residence }, statedOn, hours);
    for (const { territory, managed } of matrix.balances)
      this.note('managed', { ...period, territory }, statedOn, managed);
    this.note('grand total', period, statedOn, matrix.grandTotal);
    const file: string = await this.get('/reports/matrix.csv', { ...period, asOf });
    const numbers = [...file.matchAll(/;(-?\d+),(\d\d)/g)].map(([, whole, part]) =>
      Number(`${whole}${part}`),
    );
    const shown = JSON.stringify(matrix);
    expect(numbers.filter((number) => !shown.includes(String(number)))).toEqual([]);
  }

  /** The year told apart by territory, by month, and beside the years around it; the remainders too. */
  private async noteBreakdowns(asOf: string | undefined): Promise<void> {
    for (const by of ['operationTerritory', 'residenceTerritory'] as const) {
      for (const crossing of [undefined, 'HOME', 'MUTUALISED'] as const) {
        const asked: Asked = { ...YEAR, crossing };
        const { parts, hours, statedOn } = await this.get('/reports/breakdown', { ...asked, by, asOf });
        for (const part of parts)
          if (part.key) this.note('part', { ...asked, [by]: part.key }, statedOn, part.hours);
        this.noteRemainder(parts, by, asked, statedOn);
        this.note('whole', asked, statedOn, hours);
      }
    }
    const around = { from: '2022-01', to: '2024-12' };
    for (const { key, hours } of (await this.get('/reports/breakdown', { ...around, by: 'year', asOf }))
      .parts)
      if (key === '2023') this.noteDated('year', YEAR, hours);
    for (const { key, hours } of (await this.get('/reports/breakdown', { ...YEAR, by: 'month', asOf })).parts)
      this.noteDated('month', { from: key, to: key }, hours);
  }

  private noteRemainder(
    parts: readonly { key: string | null; hours: number | null }[],
    by: 'operationTerritory' | 'residenceTerritory',
    asked: Asked,
    statedOn: string | null,
  ): void {
    const rest = parts.find(({ key }) => key === null);
    if (!rest || rest.hours === null || statedOn === null) return;
    const whole = this.weightOf(asked, statedOn);
    const told = parts
      .filter(({ key }) => key !== null)
      .map(({ key }) => this.weightOf({ ...asked, [by]: key! }, statedOn));
    const weight: Weight = (entry) => told.reduce((left, of) => left - of(entry), whole(entry));
    this.equations.push(equationOf(this.base.entries, 'remainder', weight, rest.hours));
  }

  /** What a later year compares itself with. */
  private async noteYearsBefore(asOf: string | undefined): Promise<void> {
    for (const { code } of this.base.territories) {
      for (const place of [{}, { operationTerritory: code }, { residenceTerritory: code }]) {
        for (const [later, name] of [
          [2024, 'yearBefore'],
          [2025, 'twoYearsBefore'],
        ] as const) {
          const period = { from: `${later}-01`, to: `${later}-12` };
          const { [name]: before } = await this.get('/reports/totals', { ...period, ...place, asOf });
          this.noteDated(name, { ...YEAR, ...place }, before?.hours ?? null);
        }
      }
    }
  }

  private async noteReports(asOf: string | undefined): Promise<void> {
    const byKey = (code: string): Record<string, Asked> => ({
      hoursOnOwnOperations: { ...YEAR, operationTerritory: code },
      hoursByResidentsHere: { ...YEAR, operationTerritory: code, residenceTerritory: code },
      hoursByResidentsElsewhere: { ...YEAR, residenceTerritory: code, crossing: 'MUTUALISED' },
      hoursManaged: { ...YEAR, territory: code },
      hoursMetropolis: YEAR,
    });
    for (const { code } of this.base.territories.slice(0, 3)) {
      const path = `/reports/territories/${code}/2023`;
      const report = await this.get(path, { asOf });
      for (const { key, value } of report.indicators) {
        const asked = byKey(code)[key];
        if (asked) this.noteDated(key, asked, value);
      }
      for (const { code: other, receivedHours, givenHours } of report.exchanges) {
        const between = (operation: string, residence: string): Asked => ({
          ...YEAR,
          operationTerritory: operation,
          residenceTerritory: residence,
        });
        this.noteDated('received', between(code, other), receivedHours);
        this.noteDated('given', between(other, code), givenHours);
      }
      expect([code, report.months, report.fewRows]).toEqual([code, [], 0]);
      for (const { by, hours, rows } of report.survey) expect([by, hours, rows]).toEqual([by, null, []]);
      await this.expectSameFile(path, report, asOf);
    }
    await this.noteMetropolitanReport(asOf);
  }

  private async noteMetropolitanReport(asOf: string | undefined): Promise<void> {
    const path = '/reports/territories/METROPOLE/2023';
    const report = await this.get(path, { asOf });
    const mutualised: Asked = { ...YEAR, crossing: 'MUTUALISED' };
    for (const { key, value } of report.indicators) {
      if (key === 'hours') this.noteDated('report', YEAR, value);
      if (key === 'mutualisedHours') this.noteDated('report mutualised', mutualised, value);
    }
    for (const { month, homeHours, receivedHours } of report.months) {
      const asked: Asked = { from: month, to: month };
      this.noteDated('report home', { ...asked, crossing: 'HOME' }, homeHours);
      this.noteDated('report received', { ...asked, crossing: 'MUTUALISED' }, receivedHours);
    }
    for (const { code, onOwnOperations, byResidents, managed } of report.balances) {
      this.noteDated('on own', { ...YEAR, operationTerritory: code }, onOwnOperations);
      this.noteDated('by residents', { ...YEAR, residenceTerritory: code }, byResidents);
      this.noteDated('managed', { ...YEAR, territory: code }, managed);
    }
    await this.expectSameFile(path, report, asOf);
  }

  /** Every number of the open data is one of the screen's, or a sum of those. */
  private async expectSameFile(path: string, report: unknown, asOf: string | undefined): Promise<void> {
    const file: string = await this.get(`${path}/report.csv`, { asOf });
    const shown = JSON.stringify(report);
    const told = file
      .split('\r\n')
      .filter((line) => line.includes(';HOURS;') && !line.includes(';TOTAL;') && !/;sum;/.test(line))
      .flatMap((line) =>
        [...line.matchAll(/;(-?\d+),(\d\d)/g)].map(([, whole, part]) => Number(whole + part!)),
      );
    expect(told.filter((number) => !shown.includes(String(number)))).toEqual([]);
  }

  private async noteLines(asked: Asked): Promise<void> {
    const { items, statedOn } = await this.get('/reports/lines', { ...asked, size: 200 });
    for (const { kind, year, operationTerritory, residenceTerritory, persons, hours } of items) {
      if (kind !== 'GROUP' || year !== 2023 || operationTerritory === null) continue;
      expect(persons).toBeGreaterThanOrEqual(5);
      const codeOf = (name: string) =>
        this.base.territories.find((territory) => territory.name === name)!.code;
      const pair = {
        operationTerritory: codeOf(operationTerritory),
        residenceTerritory: codeOf(residenceTerritory),
      };
      this.note('line', { ...YEAR, ...pair }, statedOn, hours);
    }
  }

  private async noteClosings(): Promise<void> {
    for (const { id } of await this.get('/closings')) {
      const { figures } = await this.get(`/closings/${id}`);
      for (const { key, frozen, today } of figures) {
        if (key !== 'hours' && key !== 'mutualisedHours') continue;
        const asked: Asked = key === 'hours' ? YEAR : { ...YEAR, crossing: 'MUTUALISED' };
        for (const value of [frozen, today]) this.noteDated(`closing ${key}`, asked, value);
      }
    }
  }
}
