import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed, TODAY } from '../../../database/test-bed.js';
import { saveCells } from '../../../hours/save-cells.js';
import { certifyTimesheet } from '../../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../../firm-at-work.test-bed.js';
import { askTask } from '../../tasks/ask-task.js';
import { acceptSeveral, reverseSeveral } from './decide-several.js';
import { previewAcceptance } from './preview-acceptance.js';

let bed: TestBed;
let work: FirmAtWork;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

/** Somebody's hours of a month, sent as one statement. */
async function sent(name: string, hours: string, month = '05/2024', house = work): Promise<number> {
  const { id, version } = await house.draft(`Nom;Prénom;Mois;Heures\n${name};Lou;${month};${hours}`);
  await bed.write(house.firm, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Ada', isStatementAccepted: true }),
  );
  return id;
}

const preview = (ids: number[], more = {}) =>
  bed.read(work.house, (scope) => previewAcceptance(scope, { timesheetIds: ids, ...more }));
const context = (key?: string) => ({
  actor: work.house,
  today: TODAY,
  ...(key ? { idempotency: { key, requestHash: 'the same body' } } : {}),
});
const accept = (
  ids: number[],
  { key, ...more }: { key?: string; withoutRemark?: boolean; lines?: number } = {},
) =>
  acceptSeveral(bed.transactions, context(key), {
    statements: ids.map((timesheetId) => ({ timesheetId, lines: more.lines ?? 1 })),
    ...more,
  });
const reverse = (ids: number[], reason = 'Mauvais mois') =>
  reverseSeveral(bed.transactions, context(), { timesheetIds: ids, reason });

async function posted(): Promise<[number, number]> {
  const { rows } = await bed.db.query(
    'select coalesce(sum(hours), 0)::integer as hours, count(*)::integer as entries from hour_entry where firm_id = $1',
    [work.firmId],
  );
  return [rows[0].hours, rows[0].entries];
}

let ids: number[];
/** Three people's statements; the contract of the last one has ended since. */
beforeEach(async () => {
  work = await aFirmAtWork(bed);
  ids = [];
  for (const name of ['Aubin', 'Blanc', 'Cros']) {
    const { contractId } = await work.hire(name, 'Lou');
    ids.push(await sent(name, name === 'Blanc' ? '230' : '70'));
    if (name === 'Cros')
      await bed.db.query(`update employment_contract set ended_on = '2024-03-31' where id = $1`, [
        contractId,
      ]);
  }
});

describe('several statements', () => {
  it('are previewed each apart: what it says, what would be accepted, what a rule keeps waiting; nothing is written', async () => {
    const [plain, remarked, kept, gone] = await preview([...ids, 2_000_000]);
    expect(plain).toEqual({
      timesheetId: ids[0],
      firmName: expect.any(String),
      months: ['2024-05'],
      lines: 1,
      persons: 1,
      hours: 7_000,
      warnedLines: 0,
      changedLines: 0,
      acceptedLines: 1,
      acceptedHours: 7_000,
      left: [],
      isInBackground: false,
      refusal: null,
    });
    expect(remarked).toMatchObject({ hours: 23_000, warnedLines: 1, acceptedLines: 1, refusal: null });
    const left = [{ code: 'month-outside-employment', lines: 1 }];
    expect(kept).toMatchObject({ lines: 1, acceptedLines: 0, acceptedHours: 0, left });
    expect(gone).toMatchObject({ firmName: null, refusal: 'not-found' });
    expect(await posted()).toEqual([0, 0]);
  });

  it('are accepted each in its own transaction, and what is kept waiting is told', async () => {
    expect(
      (await accept([...ids, 2_000_000])).map(({ outcome, lines, left, code }) => [
        outcome,
        lines,
        left,
        code,
      ]),
    ).toEqual([
      ['DONE', 1, [], null],
      ['DONE', 1, [], null],
      ['DONE', 0, [{ code: 'month-outside-employment', lines: 1 }], null],
      ['REFUSED', 0, [], 'not-found'],
    ]);
    expect(await posted()).toEqual([30_000, 2]);
    expect((await accept(ids.slice(0, 1)))[0]).toMatchObject({ code: 'statement-not-waiting' });
    expect((await preview(ids.slice(0, 1)))[0]).toMatchObject({ lines: 0, refusal: 'statement-not-waiting' });
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('are what the preview said: one that is not what was seen any more is refused, the others are not', async () => {
    const [changed] = await accept(ids.slice(0, 1), { lines: 2 });
    expect(changed).toMatchObject({
      outcome: 'REFUSED',
      code: 'statement-changed-since',
      params: { lines: 1 },
    });
    expect(await posted()).toEqual([0, 0]);
  });

  it('are accepted without their remarks when that is asked', async () => {
    expect(
      (await preview(ids.slice(0, 2), { withoutRemark: true })).map(({ lines, refusal }) => [lines, refusal]),
    ).toEqual([
      [1, null],
      [0, 'statement-not-waiting'],
    ]);
    const outcomes = await accept(ids.slice(0, 2), { withoutRemark: true });
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['DONE', 'REFUSED']);
    expect(await posted()).toEqual([7_000, 1]);
  });

  it('asked again with the same key are told what was done, and are accepted once by four at the same time', async () => {
    const key = 'accepts-two-statements';
    const first = await accept(ids.slice(0, 2), { key });
    expect(await accept(ids.slice(0, 2), { key })).toEqual(first);
    expect(await posted()).toEqual([30_000, 2]);
    await work.hire('Diaz', 'Lou');
    const id = await sent('Diaz', '50');
    const all = await Promise.all([accept([id]), accept([id]), accept([id]), accept([id])]);
    expect(all.flat().filter(({ outcome }) => outcome === 'DONE')).toHaveLength(1);
    expect(await posted()).toEqual([35_000, 3]);
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it('of one person are judged together: the month adds up to 744 h over them, in the preview as in the ledger', async () => {
    const { assignmentIds } = await work.hire('Evrard', 'Lou', { shares: [10_000] });
    const [one] = [await sent('Evrard', '700')];
    const cell = {
      assignmentId: assignmentIds[0]!,
      month: '2024-05',
      hourKind: 'OVERTIME',
      hours: 10_000,
      seenRevision: 0,
    };
    await bed.write(work.house, (scope) => saveCells(scope, [cell as never]));
    const left = [{ code: 'person-month-refused', lines: 1 }];
    expect((await preview([one!]))[0]).toMatchObject({ acceptedLines: 0, left });
    expect((await accept([one!]))[0]).toMatchObject({ outcome: 'DONE', lines: 0, left });
  });

  it('that a job is working on are left to it', async () => {
    const task = { timesheetId: ids[0]!, kind: 'ACCEPT', input: {}, total: 1 } as const;
    await bed.write(work.house, (scope) => askTask(scope, task));
    expect((await preview(ids.slice(0, 1)))[0]).toMatchObject({ refusal: 'timesheet-busy' });
    expect((await accept(ids.slice(0, 1)))[0]).toMatchObject({ outcome: 'REFUSED', code: 'timesheet-busy' });
  });

  it('are of nobody but the house', async () => {
    const other = await aFirmAtWork(bed);
    const theirs = await bed.read(other.house, (scope) => previewAcceptance(scope, { timesheetIds: ids }));
    expect(theirs.map(({ refusal, firmName }) => [refusal, firmName])).toEqual(
      ids.map(() => ['not-found', null]),
    );
    const outcomes = await acceptSeveral(
      bed.transactions,
      { actor: other.house, today: TODAY },
      { statements: ids.map((timesheetId) => ({ timesheetId, lines: 1 })) },
    );
    expect(outcomes.map(({ code }) => code)).toEqual(ids.map(() => 'not-found'));
    expect(await posted()).toEqual([0, 0]);
  });
});

describe('several imports', () => {
  it('are taken back each whole, but for those corrected since, which are told', async () => {
    await accept(ids);
    const { rows } = await bed.db.query(
      'select assignment_id as id from timesheet_line where timesheet_id = $1',
      [ids[1]],
    );
    const correction = { assignmentId: rows[0].id, month: '2024-05', hourKind: 'WORKED', hours: 20_000 };
    await bed.write(work.house, (scope) =>
      saveCells(scope, [{ ...correction, seenRevision: 1, reason: 'Feuille de paie' } as never]),
    );
    await expect(async () => reverse(ids, ' ')).rejects.toMatchObject({ code: 'reversal-reason-missing' });
    expect(
      (await reverse(ids.slice(0, 2))).map(({ outcome, code, params }) => [outcome, code, params]),
    ).toEqual([
      ['DONE', null, {}],
      ['REFUSED', 'import-corrected-since', { count: 1 }],
    ]);
    expect((await posted())[0]).toBe(20_000);
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
