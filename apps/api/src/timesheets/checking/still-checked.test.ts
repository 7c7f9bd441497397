import { createHash } from 'node:crypto';
import { parseMonth } from '@clausier/domain/calendar/month';
import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sql from 'sql-template-tag';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { changeRows } from '../correcting/change-rows.js';
import { aFirmAtWork, aSource, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { createTimesheet } from '../receiving/create-timesheet.js';
import { askTask } from '../tasks/ask-task.js';
import { workOnTask } from '../tasks/work-on-task.js';

let bed: TestBed;

beforeAll(async () => {
  bed = await openTestBed();
});
afterAll(() => bed.close());

const CSV = (rows: string[]) => ['Nom;Prénom;Mois;Heures', ...rows].join('\n');
const NOAH = 'Aubin;Noah;05/2024;70';

/** A statement read by the job, as a large one is. */
async function readByTheJob(
  work: FirmAtWork,
  rows: string[],
  meanwhile: () => Promise<unknown> = async () => undefined,
): Promise<number> {
  const bytes = Buffer.from(CSV(rows));
  const { columns } = await aSource(CSV(rows)).plan();
  const id = await bed.write(work.firm, async (scope) => {
    const sha256 = createHash('sha256').update(bytes).digest();
    const { fileId } = await scope.one<{ fileId: number }>(sql`
      insert into timesheet_file (firm_id, sha256, name, media_type, content, uploaded_by_user_id)
      values (${work.firmId}, ${sha256}, 'releve.csv', 'text/csv', ${bytes}, ${work.firm.userId}) returning id as "fileId"`);
    const input = { origin: 'FILE', fileId, mapping: { columns }, status: 'READING' } as const;
    const created = await createTimesheet(scope, { month: parseMonth('2024-05'), ...input });
    await askTask(scope, { timesheetId: created!, kind: 'READ', input: {}, total: rows.length });
    return created!;
  });
  const { rows: tasks } = await bed.db.query('select id from timesheet_task where timesheet_id = $1', [id]);
  await meanwhile();
  await expect(workOnTask(bed.background, tasks[0].id)).resolves.toBeUndefined();
  return id;
}

async function certify(work: FirmAtWork, id: number): Promise<unknown> {
  const { version } = await work.whole(id);
  return bed.write(work.firm, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Ada', isStatementAccepted: true }),
  );
}

/** Which transaction wrote the parts: a check writes all of them again. */
async function partsWrittenBy(id: number): Promise<string> {
  const { rows } = await bed.db.query(
    'select string_agg(distinct xmin::text, $2) as by from timesheet_part where timesheet_id = $1',
    [id, ','],
  );
  return rows[0].by;
}

const lines = async (work: FirmAtWork, id: number) =>
  (await work.whole(id)).lines.map(({ effect, state, hours }) => ({ effect, state, hours }));

describe('a large statement that is certified', () => {
  it('is not checked a second time when nothing moved', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    await work.hire('Blanc', 'Lou', { shares: [4_000, 6_000] });
    const id = await readByTheJob(work, [NOAH, 'Blanc;Lou;05/2024;60', NOAH]);
    const before = await partsWrittenBy(id);
    await certify(work, id);
    expect(await partsWrittenBy(id)).toBe(before);
    expect(await lines(work, id)).toEqual(
      [7_000, 2_400, 3_600].map((hours) => ({ effect: 'NEW', state: 'SENT', hours })),
    );
    expect(await bed.brokenInvariants()).toEqual([]);
  });

  it.each([
    ['a work contract that ended', `update employment_contract set ended_on = '2024-03-31' where id = $1`],
    ['a criterion withdrawn', `update employment_contract set eligible_until = '2024-03-31' where id = $1`],
    [
      'a clause served no more',
      `update assignment set ended_on = '2024-03-31' where employment_contract_id = $1`,
    ],
    [
      'a kind of hours that no longer counts',
      `update social_clause set counted_hour_kinds = '{OVERTIME}' where id in (select clause_id from assignment where employment_contract_id = $1)`,
    ],
  ])('notices %s since it was read', async (_what, change) => {
    const work = await aFirmAtWork(bed);
    const { contractId } = await work.hire('Aubin', 'Noah');
    const id = await readByTheJob(work, [NOAH]);
    await bed.db.query(change, [contractId]);
    await expect(certify(work, id)).rejects.toMatchObject({ code: 'timesheet-has-errors' });
    expect((await lines(work, id)).map(({ state }) => state)).toEqual(['DRAFT']);
  });

  it('notices an hour posted meanwhile, which it would correct, or repeat', async () => {
    const work = await aFirmAtWork(bed);
    const first = await work.hire('Aubin', 'Noah');
    const second = await work.hire('Blanc', 'Lou');
    await work.hire('Cadet', 'Max');
    const id = await readByTheJob(work, [NOAH, 'Blanc;Lou;05/2024;60', 'Cadet;Max;05/2024;50']);
    const by = { month: '2024-05', recorded_by_user_id: work.house.userId };
    await anEntry(bed.db, first.assignmentIds[0]!, { ...by, hours: 7_000 });
    await anEntry(bed.db, second.assignmentIds[0]!, { ...by, hours: 1_000 });
    await certify(work, id);
    expect(await lines(work, id)).toEqual([
      { effect: 'IDENTICAL', state: 'IGNORED', hours: 7_000 },
      { effect: 'CHANGED', state: 'SENT', hours: 6_000 },
      { effect: 'NEW', state: 'SENT', hours: 5_000 },
    ]);
  });

  it('notices hours of the same person elsewhere, that leave no room for its own', async () => {
    const work = await aFirmAtWork(bed);
    const { assignmentIds } = await work.hire('Aubin', 'Noah');
    const id = await readByTheJob(work, ['Aubin;Noah;05/2024;200']);
    const more = {
      month: '2024-05',
      hours: 70_000,
      hour_kind: 'OVERTIME',
      recorded_by_user_id: work.house.userId,
    };
    await anEntry(bed.db, assignmentIds[0]!, more);
    await expect(certify(work, id)).rejects.toMatchObject({ code: 'timesheet-has-errors' });
  });

  it('notices the same cell sent by another statement', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const id = await readByTheJob(work, [NOAH]);
    const other = await work.draft(CSV(['Aubin;Noah;05/2024;71']));
    await certify(work, other.id);
    await expect(certify(work, id)).rejects.toMatchObject({ code: 'timesheet-has-errors' });
  });

  it('is checked again when a row was corrected, and when one was refused', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const corrected = await readByTheJob(work, [NOAH]);
    const { version, rows } = await work.whole(corrected);
    const changes = [{ rowIds: [rows[0]!.id], hours: '80' }];
    await bed.write(work.firm, (scope) => changeRows(scope, corrected, { version, changes }));
    await certify(work, corrected);
    expect(await lines(work, corrected)).toEqual([{ effect: 'NEW', state: 'SENT', hours: 8_000 }]);

    const refused = await readByTheJob(work, ['Blanc;Lou;05/2024;60']);
    await work.hire('Blanc', 'Lou');
    await certify(work, refused);
    expect(await lines(work, refused)).toEqual([{ effect: 'NEW', state: 'SENT', hours: 6_000 }]);
  });
});

describe('a large statement whose sender was shut out before it was read', () => {
  it('is given up, and says so', async () => {
    const work = await aFirmAtWork(bed);
    await work.hire('Aubin', 'Noah');
    const { userId } = work.firm;
    const id = await readByTheJob(work, [NOAH], () =>
      bed.db.query('update app_user set is_disabled = true where id = $1', [userId]),
    );
    const { rows } = await bed.db.query(
      `select k.state, k.problem ->> 'code' as code, count(r.id)::integer as rows
        from timesheet_task k left join timesheet_row r on r.timesheet_id = k.timesheet_id
        where k.timesheet_id = $1 group by k.id`,
      [id],
    );
    expect(rows).toEqual([{ state: 'FAILED', code: 'forbidden', rows: 0 }]);
  });
});
