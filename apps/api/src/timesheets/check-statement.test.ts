import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../database/test-bed.js';
import { changeRows } from './correcting/change-rows.js';
import type { TimesheetRowView } from './correcting/row.view.js';
import { aFirmAtWork, type FirmAtWork, type WholeTimesheet } from './firm-at-work.test-bed.js';

let bed: TestBed;
let work: FirmAtWork;

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  await work.hire('Aubin', 'Noah');
  await work.hire('Cailleau', 'Inès');
  await work.hire('Delmotte', 'Yanis');
  await work.hire('Martin', 'Paul', { bornOn: '1980-01-01' });
  await work.hire('Martin', 'Paul', { bornOn: '1995-05-05' });
  await work.hire('Goubet', 'Théo', { contract: { ended_on: '2024-03-31' } });
  await work.hire('Ferhat', 'Lina', { contract: { started_on: '2022-01-01', eligible_until: '2023-12-31' } });
  await work.hire('Kaci', 'Rayan', { shares: [] });
  await work.hire('Duo', 'Ana', { shares: [6_000, 4_000] });
  await work.hire('Trouble', 'Max', { shares: [6_000, 3_000] });
});
afterAll(() => bed.close());
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

const codes = ({ findings }: TimesheetRowView) => findings.map(({ code, field }) => `${code} ${field}`);
const statement = (...rows: string[]) => ['Nom;Prénom;Date;Heures', ...rows].join('\n');

async function checked(row: string): Promise<TimesheetRowView> {
  const { rows } = await work.draft(statement(row));
  return rows[0]!;
}

describe('a row of a statement', () => {
  it.each([
    ['Aubin;Noah;05/2024;-8', 'hours-negative hours'],
    ['Aubin;Noah;05/2024;beaucoup', 'hours-malformed hours'],
    ['Aubin;Noah;05/2024;1,800', 'hours-ambiguous-separator hours'],
    ['Aubin;Noah;05/2024;7h75', 'hours-minutes-out-of-range hours'],
    ['Aubin;Noah;05/2024;745', 'hours-above-month hours'],
    ['Aubin;Noah;2024-02-30;7', 'day-not-in-calendar period'],
    ['Aubin;Noah;printemps;7', 'month-malformed period'],
    ['Aubin;Noah;12/2024;7', 'month-not-open period'],
    ['Inconnu;Jean;05/2024;7', 'participant-unknown person'],
    [';;05/2024;7', 'participant-missing person'],
    ['Martin;Paul;05/2024;7', 'participant-ambiguous person'],
    ['Goubet;Théo;05/2024;7', 'month-outside-employment month'],
    ['Ferhat;Lina;05/2024;7', 'month-beyond-eligibility month'],
    ['Kaci;Rayan;05/2024;7', 'assignment-unknown clause'],
    ['Trouble;Max;05/2024;7', 'assignment-ambiguous clause'],
  ])('%s is refused: %s', async (row, finding) => {
    const { outcome, findings } = await checked(row);
    expect(outcome).toBe('REFUSED');
    expect(codes({ findings } as TimesheetRowView)).toEqual([finding]);
  });

  it.each(['aubin;NOAH', 'Noah;Aubin', 'ÀUBIN;Nôah'])(
    'names a person without case, accents or order: %s',
    async (name) => {
      expect(await checked(`${name};05/2024;7,25`)).toMatchObject({ outcome: 'ACCEPTED', hours: 725 });
    },
  );

  it('proposes the nearest person and takes nobody', async () => {
    const row = await checked('Delmote;Yannis;05/2024;140');
    const yanis = (await work.draft(statement('Delmotte;Yanis;05/2024;1'))).rows[0]!;
    expect(row).toMatchObject({ outcome: 'REFUSED', employmentContractId: null });
    expect(row.findings[0]!.params).toEqual({ proposed: yanis.employmentContractId });
  });

  it('tells two people of one name apart by their birth date', async () => {
    const { rows } = await work.draft(
      'Nom;Prénom;Date de naissance;Mois;Heures\nMartin;Paul;05/05/1995;05/2024;7',
    );
    expect(rows[0]).toMatchObject({ outcome: 'ACCEPTED' });
  });

  it('of another firm, or for a lot nobody works on, is refused', async () => {
    const { rows } = await work.draft(
      'SIRET;Nom;Prénom;Lot;Mois;Heures\n73282932000074;Aubin;Noah;1;05/2024;7\n;Aubin;Noah;Lot 12;05/2024;7',
    );
    expect(rows.map(codes)).toEqual([['siret-of-other-firm siret'], ['clause-unknown clause']]);
  });
});

describe('a statement', () => {
  it('adds days up into the month, leaves a repeated row out and the total aside', async () => {
    const { rows, lines, effect } = await work.draft(
      statement(
        'Aubin;Noah;02/05/2024;7',
        'Aubin;Noah;03/05/2024;7h30',
        'Aubin;Noah;03/05/2024;7:30',
        'TOTAL;;;22',
        'Visa responsable;;;',
      ),
    );
    expect(rows.map(({ outcome }) => outcome)).toEqual([
      'ACCEPTED',
      'ACCEPTED',
      'IGNORED',
      'IGNORED',
      'IGNORED',
    ]);
    expect(rows.slice(2).map(codes)).toEqual([
      ['duplicate-in-file row'],
      ['total-row-ignored row'],
      ['signature-row-ignored row'],
    ]);
    expect(lines.map(({ month, hours, effect: what }) => [month, hours, what])).toEqual([
      ['2024-05', 1_450, 'NEW'],
    ]);
    expect(effect).toMatchObject({
      hours: 1_450,
      persons: 1,
      duplicateRows: 1,
      ignoredRows: 2,
      fileTotal: 2_200,
    });
  });

  it('splits a contract that serves two clauses by their shares, exactly', async () => {
    const { lines } = await work.draft(statement('Duo;Ana;05/2024;151,67'));
    expect(lines.map(({ hours }) => hours)).toEqual([9_100, 6_067]);
  });

  it('says what is new, changed or identical beside the ledger', async () => {
    const who = await work.hire('Posté', 'Luc', { shares: [5_000, 3_000, 2_000] });
    const by = { recorded_by_user_id: work.house.userId, month: '2024-05' };
    await anEntry(bed.db, who.assignmentIds[0]!, { ...by, hours: 5_000 });
    await anEntry(bed.db, who.assignmentIds[1]!, { ...by, hours: 4_000 });
    const { lines, effect } = await work.draft(statement('Posté;Luc;05/2024;100'));
    expect(lines.map(({ hours, postedHours, effect: what }) => [hours, postedHours, what])).toEqual([
      [5_000, 5_000, 'IDENTICAL'],
      [3_000, 4_000, 'CHANGED'],
      [2_000, 0, 'NEW'],
    ]);
    expect(effect).toMatchObject({ hours: 5_000, newLines: 1, changedLines: 1, identicalLines: 1 });
  });

  /** Somebody who has 150 h with another firm in May. */
  async function anEmployeeOfTwoFirms(lastName: string): Promise<void> {
    const other = await aFirmAtWork(bed);
    const here = await work.hire(lastName, 'Eva');
    const { rows: shared } = await bed.db.query(
      'select participant_id from employment_contract where id = $1',
      [here.contractId],
    );
    const there = await other.hire('Ailleurs', 'Eva', {
      contract: { participant_id: shared[0].participant_id },
    });
    await anEntry(bed.db, there.assignmentIds[0]!, {
      recorded_by_user_id: other.house.userId,
      month: '2024-05',
      hours: 15_000,
    });
  }

  it('warns above 220 h and refuses above 744 h in a month over all firms, without saying how much', async () => {
    await anEmployeeOfTwoFirms('Partout');
    const flagged = await work.draft(statement('Partout;Eva;05/2024;81'));
    expect(flagged.lines[0]!.findings).toMatchObject([{ code: 'person-month-flagged' }]);
    expect(flagged.lines[0]!.findings[0]!.params).toEqual({ limit: 22_000 });
    const refused = await work.draft(statement('Partout;Eva;05/2024;700'));
    expect(refused.lines).toEqual([]);
    expect(codes(refused.rows[0]!)).toEqual(['person-month-refused hours']);
    expect(JSON.stringify(refused.rows)).not.toMatch(/85000|15000|23100/);
  });

  it('no longer tells the firm what older remarks say of hours elsewhere', async () => {
    await anEmployeeOfTwoFirms('Jadis');
    const { id } = await work.draft(statement('Jadis;Eva;05/2024;81'));
    const said = (code: string) =>
      JSON.stringify([
        { code, severity: 'warning', field: 'hours', params: { total: 23_100, limit: 22_000 } },
      ]);
    await bed.db.query('update timesheet_line set findings = $2 where timesheet_id = $1', [
      id,
      said('person-month-flagged'),
    ]);
    await bed.db.query('update timesheet_row set findings = $2 where timesheet_id = $1', [
      id,
      said('person-month-refused'),
    ]);
    const { rows, lines } = await work.whole(id);
    expect([rows[0]!.findings[0], lines[0]!.findings[0]].map((finding) => finding?.params)).toEqual([
      { limit: 22_000 },
      { limit: 22_000 },
    ]);
  });

  it('says that a total is wrong however large it is', async () => {
    const { rows, effect } = await work.draft(`${statement('Aubin;Noah;05/2024;22')}\nTOTAL;;;30000000`);
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], ['total-row-differs']]);
    expect(effect).toMatchObject({ fileTotal: null, hoursRead: 2_200 });
  });

  it('is about a month the ledger can hold', async () => {
    const old = work.upload(statement('Aubin;Noah;05/1900;22'), { month: '1900-05' });
    await expect(old).rejects.toMatchObject({ code: 'month-too-old', params: { first: '2010-01' } });
  });

  it('asks which column holds the hours, keeps nothing meanwhile, then takes the answer', async () => {
    const text = 'Nom;Prénom;Mois;Heures chantier;Heures dépôt\nAubin;Noah;05/2024;100;90';
    const asked = await work.upload(text);
    expect(asked.timesheet).toBeNull();
    expect(asked.question!.hourColumns.map(({ column, total }) => [column, total])).toEqual([
      [3, 10_000],
      [4, 9_000],
    ]);
    expect((await work.upload(text, { columns: { hours: 4 } })).timesheet!.effect.hours).toBe(9_000);
  });
});

describe('a row fixed in place', () => {
  const fix = async (view: WholeTimesheet, row: number, change: object) => {
    const changes = [{ rowIds: [view.rows[row]!.id], ...change }];
    await bed.write(work.firm, (scope) => changeRows(scope, view.id, { version: view.version, changes }));
    return work.whole(view.id);
  };

  it('is checked again at once and keeps what was read first', async () => {
    const draft = await work.draft(
      statement('Aubin;Noah;05/2024;-8,5', 'Delmote;Yannis;05/2024;40', 'Delmote;Yannis;04/2024;30'),
    );
    const positive = await fix(draft, 0, { hours: '8,5' });
    expect(positive.rows[0]).toMatchObject({
      outcome: 'ACCEPTED',
      hours: 850,
      hoursText: '8,5',
      isFixed: true,
    });
    expect(positive.rows[0]).toMatchObject({ hoursInFile: '-8,5', firstCell: 'Aubin' });
    const employmentContractId = positive.rows[1]!.findings[0]!.params.proposed as number;
    const named = await fix(await fix(positive, 1, { employmentContractId }), 2, { employmentContractId });
    expect(named.rows.map(({ outcome }) => outcome)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    const removed = await fix(named, 2, { isRemoved: true });
    expect(removed.rows[2]).toMatchObject({ outcome: 'IGNORED', isRemoved: true });
    expect(removed.effect).toMatchObject({ hours: 4_850, ignoredRows: 1 });
  });

  it('is refused from an old version, and to another firm', async () => {
    const draft = await work.draft(statement('Aubin;Noah;03/2024;1'));
    await fix(draft, 0, { hours: '2' });
    await expect(fix(draft, 0, { hours: '3' })).rejects.toMatchObject({ code: 'version-stale' });
    const stranger = await aFirmAtWork(bed);
    const foreign = bed.write(stranger.firm, (scope) =>
      changeRows(scope, draft.id, { version: 1, changes: [{ rowIds: [draft.rows[0]!.id], hours: '9' }] }),
    );
    await expect(foreign).rejects.toMatchObject({ code: 'not-found' });
  });

  it('counts a repeated row when the firm says it is none', async () => {
    const draft = await work.draft(statement('Aubin;Noah;02/2024;4', 'Aubin;Noah;02/2024;4'));
    expect((await fix(draft, 1, { isKept: true })).effect.hours).toBe(800);
  });
});
