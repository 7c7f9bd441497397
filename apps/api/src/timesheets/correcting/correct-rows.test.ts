import { anEntry } from '@clausier/tests/builders/ledger';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestBed, type TestBed } from '../../database/test-bed.js';
import { certifyTimesheet } from '../certify-timesheet.js';
import { aFirmAtWork, type FirmAtWork, type WholeTimesheet } from '../firm-at-work.test-bed.js';
import { readBreakdown } from './breakdown.query.js';
import { changeRows, changeRowsWhere, type TimesheetRowsChange } from './change-rows.js';
import { readRefusals, readRefusedRows } from './refused-rows.js';
import { replaceInRows, type TimesheetReplacement } from './replace-in-rows.js';
import { readRowWindow } from './rows.query.js';
import type { RowWindow } from './rows-asked.js';

let bed: TestBed;
let work: FirmAtWork;
let noah: { contractId: number; assignmentIds: number[] };

beforeAll(async () => {
  bed = await openTestBed();
  work = await aFirmAtWork(bed);
  noah = await work.hire('Aubin', 'Noah');
  await work.hire('Cailleau', 'Inès');
  await work.hire('Delmotte', 'Yanis');
  await work.hire('Duo', 'Ana', { shares: [6_000, 4_000] });
});
afterAll(() => bed.close());
afterEach(async () => expect(await bed.brokenInvariants()).toEqual([]));

const statement = (...rows: string[]) => ['Nom;Prénom;Mois;Heures', ...rows].join('\n');
const change = ({ id, version }: WholeTimesheet, input: Omit<TimesheetRowsChange, 'version'>) =>
  bed.write(work.firm, (scope) => changeRows(scope, id, { version, ...input }));
const replace = ({ id, version }: WholeTimesheet, input: Omit<TimesheetReplacement, 'version'>) =>
  bed.write(work.firm, (scope) => replaceInRows(scope, id, { version, ...input }));
const windowOf = ({ id }: { id: number }, asked: RowWindow) =>
  bed.read(work.firm, (scope) => readRowWindow(scope, id, asked));

describe('rows read by windows', () => {
  it('come in the order of the file, by what is left to do and by words without accents', async () => {
    const draft = await work.draft(
      statement('Aubin;Noah;05/2024;1', 'Cailleau;Inès;05/2024;-2', 'Perdu;Élie;05/2024;3', 'TOTAL;;;6'),
    );
    const numbers = async (asked: RowWindow) => {
      const { total, items, counts } = await windowOf(draft, asked);
      expect(counts).toEqual({ all: 4, settle: 2, ignored: 1 });
      return [total, ...items.map(({ rowNumber }) => rowNumber)];
    };
    expect(await numbers({ offset: 1, limit: 2 })).toEqual([4, 3, 4]);
    expect(await numbers({ filter: 'settle' })).toEqual([2, 3, 4]);
    expect(await numbers({ filter: 'ignored' })).toEqual([1, 5]);
    expect(await numbers({ text: 'elie PERDU' })).toEqual([1, 4]);
    expect(await numbers({ sameAs: { rowId: draft.rows[0]!.id, field: 'period' } })).toEqual([3, 2, 3, 4]);
  });

  it('settled since stay in the list they were corrected in, so that none slips between two windows', async () => {
    const draft = await work.draft(
      statement('Aubin;Noah;05/2024;-1', 'Aubin;Noah;05/2024;-2', 'Aubin;Noah;05/2024;-3'),
    );
    const [first] = draft.rows;
    await change(draft, { changes: [{ rowIds: [first!.id], hours: '1' }] });
    const { total, items } = await windowOf(draft, {
      filter: 'settle',
      kept: [first!.id],
      offset: 1,
      limit: 1,
    });
    expect([total, items[0]!.rowNumber]).toEqual([3, 3]);
  });

  it('of another firm are not found', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;1'));
    const stranger = await aFirmAtWork(bed);
    const read = bed.read(stranger.firm, (scope) => readRowWindow(scope, draft.id, {}));
    await expect(read).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('many rows changed at once', () => {
  it('answer with the rows of the same people as they stand now, and the new effect', async () => {
    const draft = await work.draft(
      statement('Aubin;Noah;05/2024;7', 'Aubin;Noah;05/2024;-7', 'Cailleau;Inès;05/2024;4'),
    );
    const answer = await change(draft, { changes: [{ rowIds: [draft.rows[1]!.id], hours: '7' }] });
    expect(answer).toMatchObject({ changed: 1, counts: { settle: 0, ignored: 1 }, effect: { hours: 1_100 } });
    expect(answer.rows!.map(({ rowNumber, outcome }) => [rowNumber, outcome])).toEqual([
      [2, 'ACCEPTED'],
      [3, 'IGNORED'],
    ]);
    expect(answer.version).toBeGreaterThan(draft.version);
  });

  it('go back and forth exactly, the texts as they stood', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;-7', 'Perdu;Élie;05/2024;3'));
    const ids = draft.rows.map(({ id }) => id);
    const fixed = await change(draft, {
      changes: [
        { rowIds: [ids[0]!], hours: '7', period: '04/2024' },
        { rowIds: [ids[1]!], employmentContractId: noah.contractId, isRemoved: true },
      ],
    });
    expect(fixed.effect.hours).toBe(700);
    const undone = await change({ ...draft, version: fixed.version }, { corrections: fixed.before });
    const again = await work.whole(draft.id);
    expect(again.rows).toEqual(draft.rows);
    expect(undone.effect).toEqual(draft.effect);
    const redone = await change({ ...draft, version: undone.version }, { corrections: fixed.after });
    expect(redone.effect).toEqual(fixed.effect);
    expect((await work.whole(draft.id)).rows.map(({ isRemoved }) => isRemoved)).toEqual([false, true]);
  });

  it('all or none: a row of another statement refuses the rest', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;-7'));
    const other = await work.draft(statement('Aubin;Noah;04/2024;-7'));
    const changes = [{ rowIds: [draft.rows[0]!.id, other.rows[0]!.id], hours: '7' }];
    await expect(change(draft, { changes })).rejects.toMatchObject({ code: 'not-found', field: 'rowIds' });
    expect((await work.whole(draft.id)).rows).toEqual(draft.rows);
  });

  it('refuse a social security number wherever it is typed', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;-7,5'));
    const changes = [{ rowIds: [draft.rows[0]!.id], person: '2 69 05 49 588 157 80' }];
    await expect(change(draft, { changes })).rejects.toMatchObject({
      code: 'nir-refused-at-row',
      params: { row: 2 },
    });
  });

  it('give one person to every row that bears the same name', async () => {
    const draft = await work.draft(
      statement('Delmote;Yannis;05/2024;1', 'DELMOTE;Yannis;05/2024;2', 'Delmote;Yannis;04/2024;3'),
    );
    const [first] = draft.rows;
    const proposed = first!.findings[0]!.params.proposed as number;
    const answer = await bed.write(work.firm, (scope) =>
      changeRowsWhere(scope, draft.id, {
        version: draft.version,
        where: { sameAs: { rowId: first!.id, field: 'person' } },
        set: { employmentContractId: proposed },
      }),
    );
    expect(answer.rows!.map(({ rowNumber, outcome }) => [rowNumber, outcome])).toEqual([
      [2, 'ACCEPTED'],
      [3, 'ACCEPTED'],
      [4, 'ACCEPTED'],
    ]);
  });

  it('keep the person of a typed row whose lot is named anew', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;7'));
    const chosen = await change(draft, {
      changes: [{ rowIds: [draft.rows[0]!.id], assignmentId: noah.assignmentIds[0]! }],
    });
    const named = await change(
      { ...draft, version: chosen.version },
      { changes: [{ rowIds: [draft.rows[0]!.id], clause: 'Lot 1' }] },
    );
    expect(named.counts.settle).toBe(0);
    expect(named.rows![0]).toMatchObject({ employmentContractId: noah.contractId, clauseText: 'Lot 1' });
  });
});

describe('find and replace', () => {
  const where = { filter: 'settle' } as const;

  it('counts first, changes nothing meanwhile, then replaces only the rows of the filter', async () => {
    const draft = await work.draft(
      statement('AUBAIN;Noé;05/2024;1', 'Aubain;Noe;05/2024;2', 'Aubin;Noah;05/2024;3'),
    );
    const asked = { where, field: 'person', find: 'aubain noe', replaceWith: 'Aubin Noah' } as const;
    const preview = await replace(draft, { ...asked, isPreview: true });
    expect(preview).toMatchObject({
      count: 2,
      done: null,
      samples: [{ before: 'AUBAIN Noé', after: 'Aubin Noah' }, {}],
    });
    expect((await work.whole(draft.id)).version).toBe(draft.version);
    const { done } = await replace(draft, { ...asked, isPreview: false });
    expect(done).toMatchObject({ changed: 2, counts: { settle: 0 }, effect: { hours: 600, persons: 1 } });
  });

  it('of a text nobody wrote changes nothing', async () => {
    const draft = await work.draft(statement('Aubin;Noah;05/2024;-1'));
    const { count, done } = await replace(draft, {
      where,
      field: 'hours',
      find: '9',
      replaceWith: '8',
      isPreview: false,
    });
    expect([count, done!.changed]).toEqual([0, 0]);
  });
});

describe('the effect, opened', () => {
  it('adds up by clause and by person, beside what is validated already', async () => {
    const firm = await aFirmAtWork(bed);
    const ana = await firm.hire('Duo', 'Ana', { shares: [6_000, 4_000] });
    await firm.hire('Seul', 'Bob');
    const by = { recorded_by_user_id: firm.house.userId, month: '2024-05', hours: 500 };
    await anEntry(bed.db, ana.assignmentIds[0]!, by);
    const { id, effect } = await firm.draft(statement('Duo;Ana;05/2024;100', 'Seul;Bob;05/2024;20'));
    const told = await bed.read(firm.firm, (scope) => readBreakdown(scope, id));
    expect(told.hours).toBe(effect.hours);
    expect(told.byClause.map(({ hours, before, after }) => [hours, before, after])).toEqual([
      [6_000, 500, 6_000],
      [4_000, 0, 4_000],
      [2_000, 0, 2_000],
    ]);
    expect(told.byPerson.map(({ lastName, hours, before }) => [lastName, hours, before])).toEqual([
      ['Duo', 10_000, 500],
      ['Seul', 2_000, 0],
    ]);
    expect(told.byPerson.reduce((sum, { hours }) => sum + hours, told.otherHours)).toBe(effect.hours);
  });

  it('explains the difference with the total of the file to the row', async () => {
    const sent = await work.draft(statement('Cailleau;Inès;03/2024;84'));
    await bed.write(work.firm, (scope) =>
      certifyTimesheet(scope, sent.id, {
        version: sent.version,
        name: 'Lou Chef',
        isStatementAccepted: true,
      }),
    );
    const { id } = await work.draft(
      statement(
        'Aubin;Noah;03/2024;112',
        'Delmotte;Yanis;03/2024;-8',
        'Cailleau;Inès;03/2024;84',
        'TOTAL;;;188',
      ),
    );
    const { gap } = await bed.read(work.firm, (scope) => readBreakdown(scope, id));
    expect(gap).toMatchObject({ fileTotal: 18_800, sent: 11_200, unexplained: 0, rowCount: 2 });
    expect(gap!.rows.map(({ rowNumber, reason, gap: hours }) => [rowNumber, reason, hours])).toEqual([
      [3, 'REFUSED', -800],
      [4, 'IDENTICAL', 8_400],
    ]);
  });
});

describe('refused rows given back', () => {
  it('keep the columns of the file, the corrections made, and say what is wrong with each', async () => {
    const draft = await work.draft(
      statement('Aubin;Noah;05/2024;1', 'Perdu;Élie;05/2024;3', 'Aubin;Noah;05/2024;-4'),
    );
    await change(draft, { changes: [{ rowIds: [draft.rows[1]!.id], hours: '-5' }] });
    const { refusals } = await bed.read(work.firm, (scope) => readRefusals(scope, draft.id));
    expect(refusals.map(({ rows, findings }) => [rows, ...findings.map(({ code }) => code)])).toEqual(
      expect.arrayContaining([
        [1, 'hours-negative', 'participant-unknown'],
        [1, 'hours-negative'],
      ]),
    );
    const sentences = refusals.map(({ key, findings }) => ({
      key,
      sentence: findings.map(({ code }) => code).join(),
    }));
    const file = await bed.read(work.firm, (scope) => readRefusedRows(scope, draft.id, sentences));
    expect(file.headings).toEqual(['Nom', 'Prénom', 'Mois', 'Heures']);
    expect(file.lines).toEqual([
      { cells: ['Perdu', 'Élie', '05/2024', '-5'], error: 'hours-negative,participant-unknown' },
      { cells: ['Aubin', 'Noah', '05/2024', '-4'], error: 'hours-negative' },
    ]);
  });
});
