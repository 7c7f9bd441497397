import { buffer } from 'node:stream/consumers';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../../database/test-bed.js';
import { certifyTimesheet } from '../../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork } from '../../firm-at-work.test-bed.js';
import { refusedLinesAsCsv } from '../../reading/export-refused-lines.js';
import { READ_AT_ONCE } from '../../receiving/receive-statement.js';
import { readProgress } from '../../tasks/progress.query.js';
import { workOnTask } from '../../tasks/work-on-task.js';
import { changeRows } from '../change-rows.js';
import { readRefusals, readRefusedRows } from '../refused-rows.js';
import { openAsReceived, readAsReceived } from '../statement-as-received.js';
import type { TimesheetColumnRoles } from './columns.view.js';
import { readColumnsOf } from './read-columns.js';
import { rereadTimesheet } from './reread-timesheet.js';

let bed: TestBed;
let work: FirmAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  await work.hire('Cailleau', 'Inès');
});
afterAll(() => bed.close());
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

async function columnsOf(id: number) {
  const received = await bed.read(work.firm, (scope) => readAsReceived(scope, id));
  await using opened = await openAsReceived(received);
  return await readColumnsOf(received, opened);
}

async function reread(id: number, roles: TimesheetColumnRoles, sheets?: string[]) {
  const received = await bed.read(work.firm, (scope) => readAsReceived(scope, id));
  await using opened = await openAsReceived(received);
  const input = { version: received.version, roles, ...(sheets ? { sheets } : {}) };
  await bed.write(work.firm, (scope) => rereadTimesheet(scope, id, input, received, opened));
  return work.whole(id);
}

const certify = async (id: number, withoutRefusedRows = false) => {
  const { version } = await work.whole(id);
  const signed = { version, name: 'Lou Chef', isStatementAccepted: true, withoutRefusedRows };
  await bed.write(work.firm, (scope) => certifyTimesheet(scope, id, signed));
};

const TWO_NAMES = 'Nom;Prénom;Mois;Repère;Heures\nAubin;Noah;05/2024;lot 1;7\nAubin;Noah;04/2024;lot 1;-2\n';

describe('the columns of a statement', () => {
  it('are shown as they were recognised, with what is under them', async () => {
    const { id } = await work.draft(TWO_NAMES);
    const { columns, sheets } = await columnsOf(id);
    expect(columns.map(({ heading, role, samples }) => [heading, role, samples[0]])).toEqual([
      ['Nom', 'lastName', 'Aubin'],
      ['Prénom', 'firstName', 'Noah'],
      ['Mois', 'period', '05/2024'],
      ['Repère', null, 'lot 1'],
      ['Heures', 'hours', '7'],
    ]);
    expect(sheets).toEqual([{ name: '', rowCount: 2, isRead: true }]);
  });

  it('can be changed once the draft is there: the rows are read again, what was corrected stays', async () => {
    const draft = await work.draft(`${TWO_NAMES}\n`);
    const changes = [{ rowIds: [draft.rows[1]!.id], hours: '2' }];
    await bed.write(work.firm, (scope) => changeRows(scope, draft.id, { version: draft.version, changes }));
    const again = await reread(draft.id, { clause: 3 });
    expect(again.rows.map(({ clauseText, hours, outcome }) => [clauseText, hours, outcome])).toEqual([
      ['lot 1', 700, 'ACCEPTED'],
      ['lot 1', 200, 'ACCEPTED'],
    ]);
    expect(again.effect.hours).toBe(900);
    expect((await columnsOf(draft.id)).columns[3]).toMatchObject({ role: 'clause', confidence: 'CERTAIN' });
  });

  it('may be said to hold nothing, whatever their heading; next month too', async () => {
    const text = 'Nom;Prénom;Mois;Lot;Heures\nCailleau;Inès;03/2024;XX9;8\n';
    const { id, rows } = await work.draft(text);
    expect(rows[0]!.findings.map(({ code }) => code)).toEqual(['clause-unknown']);
    const again = await reread(id, { clause: -1 });
    expect(again.rows[0]!).toMatchObject({ outcome: 'ACCEPTED', clauseText: '' });
    await certify(id);
    const next = await work.draft(text.replace('03/2024', '02/2024'));
    expect(next).toMatchObject({ areColumnsRemembered: true, columnsKnownFrom: '2024-03' });
    expect(next.rows[0]!.outcome).toBe('ACCEPTED');
  });

  it('that leave nobody or no hours are refused, and the draft stays', async () => {
    const { id, rows } = await work.draft(`${TWO_NAMES}\n\n`);
    await expect(reread(id, { lastName: -1, firstName: -1 })).rejects.toMatchObject({
      code: 'file-columns-unknown',
    });
    expect((await work.whole(id)).rows).toEqual(rows);
  });
});

/** More rows than are read while their firm waits: a cell a month and an hour of it, of two columns. */
const MANY = (() => {
  const rows = ['Nom;Prénom;Mois;Repère;Heures;Payées'];
  for (let n = 0; n <= READ_AT_ONCE; n++) {
    const [month, hours] = [1 + (n % 12), ((n % 500) + 1) / 100];
    const year = 2020 + (Math.floor(n / 12) % 4);
    const told = [hours, 2 * hours].map((one) => one.toFixed(2).replace('.', ','));
    rows.push(`Aubin;Noah;${String(month).padStart(2, '0')}/${year};lot 1;${told.join(';')}`);
  }
  return rows.join('\n');
})();

describe('the columns of a large statement', () => {
  async function workOn(id: number): Promise<void> {
    const { rows } = await bed.db.query(
      `select id from timesheet_task where timesheet_id = $1 and state in ('WAITING', 'RUNNING')`,
      [id],
    );
    expect(rows).toHaveLength(1);
    await workOnTask(bed.background, rows[0].id);
  }

  it('are changed by a job, while the draft is being read; what was corrected stays', async () => {
    const { timesheet } = await work.upload(MANY, {
      columns: { hours: 4, lastName: 0, firstName: 1, period: 2 },
    });
    const { id } = timesheet!;
    await workOn(id);
    const draft = await work.whole(id);
    const changes = [{ rowIds: [draft.rows[1]!.id], hours: '3' }];
    await bed.write(work.firm, (scope) => changeRows(scope, id, { version: draft.version, changes }));
    expect((await reread(id, { hours: 5 })).status).toBe('READING');
    await workOn(id);
    const again = await work.whole(id);
    expect(again.status).toBe('DRAFT');
    expect(again.rows.slice(0, 3).map(({ hours }) => hours)).toEqual([2, 300, 6]);
    expect((await columnsOf(id)).columns[5]).toMatchObject({ role: 'hours' });
  });

  it('stay what they were, and the draft with them, when the file can no longer be read', async () => {
    const { timesheet } = await work.upload(`${MANY}\n`, {
      columns: { hours: 4, lastName: 0, firstName: 1, period: 2 },
    });
    const { id } = timesheet!;
    await workOn(id);
    const before = await work.whole(id);
    await reread(id, { hours: 5 });
    await bed.db.query(
      `update timesheet_file set content = '' where id = (select file_id from timesheet where id = $1)`,
      [id],
    );
    await workOn(id);
    const after = await work.whole(id);
    expect(after).toMatchObject({ status: 'DRAFT', counts: before.counts, effect: before.effect });
    expect((await bed.read(work.firm, (scope) => readProgress(scope, id)))!.problem).toMatchObject({
      code: 'file-columns-unknown',
    });
  });
});

describe('the file of the refused rows, sent back', () => {
  it('is read without a question, once corrected, beside rows already sent that stay identical', async () => {
    const { id } = await work.draft(
      'Nom;Prénom;Mois;Heures\nAubin;Noah;01/2024;7\nCailleau;Inès;01/2024;-5\n',
    );
    await certify(id, true);
    const { refusals } = await bed.read(work.firm, (scope) => readRefusals(scope, id));
    const sentences = refusals.map(({ key }) => ({ key, sentence: 'Les heures doivent être positives.' }));
    const refused = await bed.read(work.firm, (scope) => readRefusedRows(scope, id, sentences));
    const file = (await buffer(refusedLinesAsCsv(refused))).toString();
    expect(file).toContain('Cailleau;Inès;01/2024;-5;Les heures doivent être positives.');
    const back = await work.draft(`${file.replace('-5', '5')}Aubin;Noah;01/2024;7;\r\n`);
    expect(back).toMatchObject({ areColumnsRemembered: true, counts: { all: 2, settle: 0 } });
    expect(back.effect).toMatchObject({ hours: 500, newLines: 1, identicalLines: 1 });
    expect(back.rows[1]!.parts[0]!.findings.map(({ code }) => code)).toEqual(['already-sent']);
  });
});
