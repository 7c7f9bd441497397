import { parseMonth } from '@clausier/domain/calendar/month';
import { aUser } from '@clausier/tests/builders/organisations';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ExcelJS from 'exceljs';
import { actorOf, openTestBed, type TestBed } from '../../database/test-bed.js';
import type { Actor } from '../../platform/actor.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, aSource, type FirmAtWork } from '../firm-at-work.test-bed.js';
import { statementReader } from '../reading/statement-reader.js';
import { decideAll } from '../reviewing/decide-all.js';
import { receiveStatement } from './receive-statement.js';

let bed: TestBed;
let work: FirmAtWork;
let colleague: Actor;
let second: Actor;

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  const { firmId, territoryId } = { firmId: work.firmId, territoryId: work.house.territoryId };
  colleague = actorOf({
    ...(await aUser(bed.db, { role: 'FIRM', firm_id: firmId })),
    role: 'FIRM',
    firm_id: firmId,
  });
  second = actorOf({
    ...(await aUser(bed.db, { role: 'FACILITATOR', territory_id: territoryId })),
    role: 'FACILITATOR',
    territory_id: territoryId,
  });
  for (let n = 0; n < FILES; n++)
    await work.hire(`Nom${'abcdefghij'[Math.floor(n / 10)]}${'abcdefghij'[n % 10]}`, 'Camille');
});
afterAll(() => bed.close());

const FILES = 50;
const rowOf = (n: number) =>
  `Nom${'abcdefghij'[Math.floor(n / 10)]}${'abcdefghij'[n % 10]};Camille;05/2024;${70 + n}`;
const textOf = (n: number) => `Nom;Prénom;Mois;Heures\n${rowOf(n)}\n`;
const HOURS = Array.from({ length: FILES }, (_, n) => (70 + n) * 100).reduce((sum, hours) => sum + hours, 0);

const outcome = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );

/** Sends the nth file under some name, in the name of one of the two accounts of the firm. */
function send(n: number, attempt: number) {
  const text = textOf(n);
  const file = { name: `releve ${attempt}.csv`, mediaType: 'text/csv', bytes: Buffer.from(text) };
  const statement = { month: parseMonth('2024-05'), source: aSource(text), file };
  return bed.write(attempt % 2 === 0 ? work.firm : colleague, (scope) => receiveStatement(scope, statement));
}

async function certify(id: number, actor: Actor, version = 1) {
  return bed.write(actor, (scope) =>
    certifyTimesheet(scope, id, { version, name: 'Ada', isStatementAccepted: true }),
  );
}

const posted = async () =>
  (
    await bed.db.query(
      'select coalesce(sum(hours), 0)::integer as hours, count(*)::integer as entries from hour_entry',
    )
  ).rows[0];

describe('the same statements sent twenty times at once, by two accounts, under other names', () => {
  it('are each read once, certified once and posted once', async () => {
    const sends = Array.from({ length: FILES * 20 }, (_, k) =>
      outcome(send(k % FILES, Math.floor(k / FILES))),
    );
    const outcomes = await Promise.all(sends);
    expect(Object.groupBy(outcomes, (one) => one!)).toMatchObject({
      done: { length: FILES },
      'file-already-sent': { length: FILES * 19 },
    });
    const { rows } = await bed.db.query(`select id from timesheet where status = 'DRAFT' order by id`);
    expect(rows).toHaveLength(FILES);
    const certified = await Promise.all(
      rows.flatMap(({ id }) => [work.firm, colleague].map((actor) => outcome(certify(id, actor)))),
    );
    expect(certified.filter((one) => one === 'done')).toHaveLength(FILES);
    await Promise.all(
      rows.flatMap(({ id }) =>
        [work.house, second].map((actor) =>
          bed.write(actor, (scope) => decideAll(scope, id, { decision: 'ACCEPT' })),
        ),
      ),
    );
    expect(await posted()).toEqual({ hours: HOURS, entries: FILES });
    expect(await bed.brokenInvariants()).toEqual([]);
  }, 120_000);

  it('say the day the first was received, and which statement it is', async () => {
    await expect(send(0, 0)).rejects.toMatchObject({
      code: 'file-already-sent',
      params: { receivedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/), timesheetId: expect.any(Number) },
    });
  });

  it('change nothing as a workbook of the same content: every line is known', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('Heures');
    sheet.addRow(['Nom', 'Prénom', 'Mois', 'Heures']);
    for (let n = 0; n < FILES; n++)
      sheet.addRow(
        rowOf(n)
          .split(';')
          .map((cell, at) => (at === 3 ? Number(cell) : cell)),
      );
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    const source = await statementReader.open(bytes, 'releve.xlsx');
    try {
      const file = { name: 'releve.xlsx', mediaType: 'application/xlsx', bytes };
      const { timesheet } = await bed.write(work.firm, (scope) =>
        receiveStatement(scope, { month: parseMonth('2024-05'), source, file }),
      );
      expect(timesheet!.effect).toMatchObject({ newLines: 0, changedLines: 0, identicalLines: FILES });
      expect(await outcome(certify(timesheet!.id, work.firm))).toBe('timesheet-has-nothing-to-send');
    } finally {
      await source.close();
    }
    expect(await posted()).toEqual({ hours: HOURS, entries: FILES });
  });
});

describe('the same hours as a workbook and as text, both as drafts', () => {
  it('are sent by whoever certifies first; the other is told what waits already', async () => {
    const firm = await aFirmAtWork(bed);
    await firm.hire('Aubin', 'Noah');
    const text = 'Nom;Prénom;Mois;Heures\nAubin;Noah;05/2024;70\n';
    const [one, two] = [await firm.draft(text), await firm.draft(`${text}\n`)];
    const outcomes = await Promise.all([certify(one.id, firm.firm), certify(two.id, firm.firm)].map(outcome));
    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(['line-already-waiting', 'timesheet-has-nothing-to-send']).toContain(
      outcomes.find((each) => each !== 'done'),
    );
    expect(await bed.brokenInvariants()).toEqual([]);
  });
});
