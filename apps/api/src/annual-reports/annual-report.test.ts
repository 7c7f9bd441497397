import { anEntry } from '@clausier/tests/builders/ledger';
import { readPdf } from '@clausier/tests/reports/read-pdf';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { closeYear } from '../closings/close-year.js';
import { readClosing } from '../closings/closings.query.js';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { visitorAs } from '../identity/testing/session.js';
import type { Visitor } from '../identity/testing/visitor.js';
import type { Actor } from '../platform/actor.js';
import { actorsOf, aMetropolis, type Metropolis } from '../reports/testing/metropolis.js';
import { readAnnualReport } from './annual-report.query.js';
import type { AnnualReportView } from './annual-report.view.js';

let bed: TestBed;
let metropolis: Metropolis;
let actors: Record<'metropolis' | 'house' | 'authority', Actor>;
let visitor: Visitor;

const QUERY = { convention: 'HOUSE_1800', mode: 'YEAR' as const };
const FORMULA = '=HYPERLINK("http://example.org")';

beforeAll(async () => {
  bed = await openTestBed();
  metropolis = await aMetropolis(bed.db);
  actors = await actorsOf(bed.db, metropolis);
  for (const [at, { id }] of metropolis.assignments.entries())
    await anEntry(bed.db, id, {
      month: '2021-03',
      hours: 10_000 + at,
      recorded_by_user_id: actors.house.userId,
      recorded_at: new Date('2021-04-10T08:00:00Z'),
    });
  await bed.db.query('update contracting_authority set name = $1 where id = $2', [
    FORMULA,
    metropolis.authorities[0]!.id,
  ]);
  visitor = await visitorAs(bed, await bed.openApp(), actors.house.userId);
}, 240_000);
afterAll(() => bed.close());

const code = () => metropolis.territories[0]!.code;
const path = (more = '') => `/reports/territories/${code()}/2021${more}`;

function report(actor: Actor, year = 2021, more: { closing?: number } = {}): Promise<AnnualReportView> {
  return bed.readStatistics(actor, (scope) => readAnnualReport(scope, code(), year, { ...QUERY, ...more }));
}

const valueIn = ({ indicators }: AnnualReportView, key: string) =>
  indicators.find((indicator) => indicator.key === key)!.value;
const sum = (list: readonly { hours: number }[]) => list.reduce((total, { hours }) => total + hours, 0);

async function correct(assignmentId: number, from: number, to: number): Promise<void> {
  const correction = {
    month: '2021-03',
    reason: 'Relevé rectifié',
    recorded_by_user_id: actors.house.userId,
  };
  await anEntry(bed.db, assignmentId, { ...correction, hours: -from, is_reversal: true });
  await anEntry(bed.db, assignmentId, { ...correction, hours: to, revision: 2 });
}

describe('The annual report of a house', () => {
  it('tells its managed hours apart by each thing of the survey: every table adds up to them', async () => {
    const found = await report(actors.house);
    const managed = valueIn(found, 'hoursManaged');
    for (const { by, hours, rows } of found.survey) {
      expect([by, sum(rows)]).toEqual([by, hours]);
      if (by !== 'exit') expect([by, hours]).toEqual([by, managed]);
    }
    const months = found.months.flatMap(({ homeHours, receivedHours, givenHours }) => [
      homeHours!,
      receivedHours!,
      givenHours!,
    ]);
    expect(months.reduce((total, hours) => total + hours, 0)).toBe(managed);
    const received = found.exchanges.reduce((total, { receivedHours }) => total + receivedHours!, 0);
    expect(received).toBe(valueIn(found, 'hoursByNonResidentsHere'));
  });

  it('does not learn the diploma nor the exit that another house keeps in its files', async () => {
    const own = new Set(
      (
        await bed.db.query(
          `select id from participant where registered_by_territory_id = $1
           union select participant_id from employment_contract where residence_territory_id = $1`,
          [actors.house.territoryId],
        )
      ).rows.map(({ id }) => id as number),
    );
    const others = metropolis.assignments.filter(
      ({ operationTerritoryId, participantId }) =>
        operationTerritoryId === actors.house.territoryId && !own.has(participantId),
    );
    expect(others.length).toBeGreaterThan(0);
    await bed.db.query(`update participant set qualification = 'LEVEL_7_OR_8' where id = any ($1)`, [
      others.map(({ participantId }) => participantId),
    ]);
    const { rowCount } = await bed.db.query(
      `update employment_contract set ended_on = '2021-06-30', exit_situation = 'CDI', exit_recorded_on = '2021-07-01'
        where participant_id = any ($1) and registered_by_territory_id <> $2`,
      [others.map(({ participantId }) => participantId), actors.house.territoryId],
    );
    expect(rowCount).toBeGreaterThan(0);
    const { survey } = await report(actors.house);
    for (const [by, secret] of [
      ['qualification', 'LEVEL_7_OR_8'],
      ['exit', 'CDI'],
    ]) {
      const { rows } = survey.find((table) => table.by === by)!;
      expect(rows.map(({ key }) => key)).not.toContain(secret);
      expect(rows.at(-1)).toMatchObject({ key: null });
    }
  });

  it('says how many of its rows are about few persons, before it is published', async () => {
    const { survey, fewRows } = await report(actors.house);
    const few = survey.flatMap(({ rows }) => rows).filter(({ persons }) => persons < 5);
    expect([few.length > 0, fewRows]).toEqual([true, few.length]);
  });

  it('is another house’s secret, and the whole metropolis is not a house’s to read', async () => {
    for (const other of [metropolis.territories[1]!.code, 'METROPOLE', 'NOBODY']) {
      for (const form of ['', '/report.pdf', '/report.xlsx', '/report.csv', '/dictionary.json']) {
        const { status } = await visitor.send('GET', `/reports/territories/${other}/2021${form}`);
        expect([other, form, status]).toEqual([other, form, 404]);
      }
    }
  });

  it('of a year without hours is zeros and empty tables, in every form', async () => {
    const { indicators, survey } = await report(actors.house, 2019);
    expect(indicators.filter(({ unit }) => unit === 'HOURS').map(({ value }) => value ?? 0)).toEqual(
      indicators.filter(({ unit }) => unit === 'HOURS').map(() => 0),
    );
    expect(survey.flatMap(({ rows }) => rows)).toEqual([]);
    for (const form of ['report.pdf', 'report.xlsx', 'report.csv']) {
      const { status } = await visitor.send('GET', `/reports/territories/${code()}/2019/${form}`);
      expect([form, status]).toEqual([form, 200]);
    }
  }, 240_000);
});

describe('What the metropolis reads of a house', () => {
  it('has no survey and no months; what is hidden is said to be', async () => {
    const found = await report(actors.metropolis);
    expect([found.months, found.fewRows]).toEqual([[], 0]);
    expect([found.exchanges.length > 0, found.statedOn === null]).toEqual([true, false]);
    for (const { hours, rows, hiddenReason } of found.survey)
      expect([hours, rows, hiddenReason]).toEqual([null, [], 'NOT_OFFERED']);
  });
});

describe('The report of a closing', () => {
  it('gives the frozen figures and the same seal after corrections, while the live one follows them', async () => {
    const before = await report(actors.house);
    const id = await bed.writeStatistics(actors.house, (scope) =>
      closeYear(scope, { year: 2021, convention: 'LEGAL_1607', note: null }),
    );
    const own = metropolis.assignments.findIndex(
      ({ operationTerritoryId }) => operationTerritoryId === actors.house.territoryId,
    );
    await correct(metropolis.assignments[own]!.id, 10_000 + own, 12_550);
    const closing = await bed.readStatistics(actors.house, (scope) => readClosing(scope, id));
    const frozen = await report(actors.house, 2021, { closing: id });
    expect(frozen.closing).toMatchObject({ id, sha256: closing.sha256, isSame: true });
    for (const key of ['hoursManaged', 'hoursOnOwnOperations', 'personsHere', 'firmsManaged'])
      expect([key, valueIn(frozen, key)]).toEqual([key, valueIn(before, key)]);
    // The tables beside the indicators are cut at the same instant.
    expect(frozen.survey.map(({ hours }) => hours)).toEqual(before.survey.map(({ hours }) => hours));
    expect([frozen.months, frozen.exchanges]).toEqual([before.months, before.exchanges]);
    const fte = frozen.indicators.find(({ key }) => key === 'fteOnOwnOperations')!.fte;
    expect(fte!.convention.code).toBe('LEGAL_1607');
    expect(valueIn(await report(actors.house), 'hoursManaged')).not.toBe(valueIn(before, 'hoursManaged'));
    await expect(report(actors.house, 2022, { closing: id })).rejects.toMatchObject({ code: 'not-found' });
    const pdf = await readPdf((await visitor.send('GET', path(`/report.pdf?closing=${id}`))).bytes);
    expect(pdf.text.replace(/\s/g, '')).toContain(closing.sha256!);
  }, 240_000);
});

describe('A file of the report', () => {
  it('runs no formula, in open data nor in a workbook', async () => {
    const { text } = await visitor.send('GET', path('/report.csv'));
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).not.toMatch(/(^|;)"?=/m);
    const { bytes } = await visitor.send('GET', path('/report.xlsx'));
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  });

  it('is in French unless English is asked for, whatever the browser speaks', async () => {
    const english = { 'accept-language': 'en' };
    const { headers, bytes } = await visitor.send('GET', path('/report.pdf'), undefined, english);
    expect(headers['content-disposition']).toMatch(/^attachment; filename="clausier-rapport-.*-2021\.pdf"$/);
    expect((await readPdf(bytes)).language).toBe('fr-FR');
    const asked = await visitor.send('GET', path('/report.pdf?language=en'));
    expect((await readPdf(asked.bytes)).language).toBe('en-GB');
  }, 240_000);

  it('and the invariants hold', async () => {
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
