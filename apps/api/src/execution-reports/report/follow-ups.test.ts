import { aTerritory } from '@clausier/tests/builders/territories';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { type FollowUps, leaving } from '../testing/exits.test-bed.js';
import { someWorks, type Works } from '../testing/works.test-bed.js';
import { readExecutionReport } from './execution-report.query.js';
import type { PeopleBy } from './execution-report.view.js';
import type { AskedReport } from './subject.query.js';
import { readWorkers } from './workers.query.js';

let bed: TestBed;
let works: Works;

beforeAll(async () => {
  bed = await openTestBed();
  works = await someWorks(bed);
  // Five in open-ended contracts three months after they left, whose sixth month is to come.
  for (let count = 0; count < 5; count += 1) await left('2024-02-29', { MONTH_3: ['CDI', '2024-06-01'] });
  // Two of whom nobody asked: of one the sixth month too is over.
  await left('2024-03-15', {});
  await left('2023-12-15', {});
  // One who could not be reached, then was in training; one who has only just left; one who still works.
  await left('2023-11-30', { MONTH_3: ['UNKNOWN', '2024-03-02'], MONTH_6: ['TRAINING', '2024-06-03'] });
  await left('2024-05-31', {});
  await works.lys.worked(works.alone, { '2024-01': 1_000 });
  // One whom another house follows and hired.
  await left('2024-01-31', {}, await aTerritory(bed.db));
}, 60_000);
afterAll(() => bed.close());

const left = (endedOn: string, followUps: FollowUps, livesIn = works.lys.territory) =>
  leaving(bed, works, endedOn, followUps, livesIn);

const tableOf = async (by: PeopleBy, asked: Partial<AskedReport> = {}) => {
  const report = await bed.read(works.lys.house, (scope) =>
    readExecutionReport(scope, { operationId: works.operationId, audience: 'HOUSE', ...asked }),
  );
  return report.people.tables.find((table) => table.by === by)!;
};
const rowsOf = async (by: PeopleBy, asked: Partial<AskedReport> = {}) =>
  Object.fromEntries(
    (await tableOf(by, asked)).rows.map(({ key, persons }) => [key ?? 'ELSEWHERE', persons]),
  );

describe('what people do after their work contract, in the bilan', () => {
  it('is told at 3 and at 6 months: a situation, that nobody recorded it, or that it is not due yet', async () => {
    expect(await rowsOf('exitAt3')).toEqual({
      CDI: 5,
      UNKNOWN: 1,
      NOT_RECORDED: 2,
      NOT_DUE: 1,
      ELSEWHERE: 1,
    });
    expect(await rowsOf('exitAt6')).toEqual({ TRAINING: 1, NOT_RECORDED: 1, NOT_DUE: 7, ELSEWHERE: 1 });
  });

  it('counts the same work contracts each time: those that have ended', async () => {
    const total = (rows: Record<string, number>) =>
      Object.values(rows).reduce((sum, count) => sum + count, 0);
    expect([
      total(await rowsOf('exit')),
      total(await rowsOf('exitAt3')),
      total(await rowsOf('exitAt6')),
    ]).toEqual([10, 10, 10]);
    const hours = async (by: PeopleBy) => (await tableOf(by)).rows.reduce((sum, row) => sum + row.hours!, 0);
    expect([await hours('exitAt3'), await hours('exitAt6')]).toEqual([10_000, 10_000]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('reads as of a past day without what was recorded or came due since', async () => {
    const asked = { operationId: works.operationId, audience: 'HOUSE' } as const;
    const then = await bed.read(works.lys.house, (scope) => readWorkers(scope, asked, '2024-05-29'));
    const ended = then.filter(({ hasEnded }) => hasEnded);
    const count = (key: string) => ended.filter(({ exitAt3 }) => exitAt3 === key).length;
    expect([ended.length, count('CDI'), count('NOT_RECORDED'), count('NOT_DUE'), count('UNKNOWN')]).toEqual([
      9, 0, 6, 1, 1,
    ]);
  });

  it('tells the buyer the rows of five persons at least and no other', async () => {
    const { telling, isPartial, rows } = await tableOf('exitAt3', { audience: 'AUTHORITY' });
    expect({ telling, isPartial }).toEqual({ telling: 'TOLD', isPartial: true });
    expect(rows).toEqual([{ key: 'CDI', label: null, persons: 5, hours: null, workContracts: null }]);
  });

  it('is no business of a firm', async () => {
    const { firmId } = works.holder;
    const report = await bed.read(works.lys.house, (scope) =>
      readExecutionReport(scope, { operationId: works.operationId, audience: 'FIRM', firmId }),
    );
    expect(report.people.tables.map(({ by }) => by)).toEqual(['contractType', 'engagementMode']);
  });
});
