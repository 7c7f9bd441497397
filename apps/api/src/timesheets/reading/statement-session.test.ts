import { readdirSync, readFileSync } from 'node:fs';
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../checking/rows/raw-row.js';
import { openFile, type StatementSession } from './statement-session.js';

const CASES = new URL('../../../../../tests/cases/timesheets/', import.meta.url);
const caseOf = (name: string) => openFile(readFileSync(new URL(name, CASES)), name);
const text = (content: string, name = 'releve.csv') => openFile(Buffer.from(content), name);

function rowsOf(session: StatementSession): NumberedRow[] {
  const rows: NumberedRow[] = [];
  for (let batch = session.nextBatch('WHOLE'); batch; batch = session.nextBatch('WHOLE'))
    rows.push(...(JSON.parse(Buffer.from(batch.rows).toString()) as NumberedRow[]));
  return rows;
}

describe('When hours were worked', () => {
  const periods = async (content: string) => {
    const session = await text(content);
    expect(session.plan().asked).toEqual([]);
    return rowsOf(session).map(({ raw }) => [raw.given.period, raw.remarks?.[0]?.code]);
  };

  it('is said by a first and a last day, unless they are those of a contract or cross two months', async () => {
    const rows = [
      'Nom;Date début;Date fin;Heures',
      'Dupont Zoé;03/03/2025;07/03/2025;35',
      'Dupont Zoé;31/03/2025;04/04/2025;35',
      'Martin Ali;01/02/2025;31/08/2025;35',
    ];
    expect(await periods(rows.join('\n'))).toEqual([
      ['2025-03', undefined],
      ['du 31/03/2025 au 04/04/2025', 'week-crosses-months'],
      [undefined, undefined],
    ]);
  });

  it('is the days of a cell that names two of them', async () => {
    const rows = ['Nom;Période;Heures', 'A B;01/03/2025 au 31/03/2025;35', 'A B;2025-03-03 - 2025-03-07;7'];
    expect(await periods(rows.join('\n'))).toEqual([
      ['2025-03', undefined],
      ['2025-03', undefined],
    ]);
  });

  it('is a week under a heading of weeks: 12/2025 is no December', async () => {
    const rows = [
      'Nom;Semaine;Heures',
      'A B;12/2025;35',
      'C D;2025-12;7',
      'E F;14/2025;35',
      'G H;17/03/2025;35',
    ];
    expect(await periods(rows.join('\n'))).toEqual([
      ['2025-03', undefined],
      ['2025-03', undefined],
      ['S14 2025', 'week-crosses-months'],
      ['2025-03', undefined],
    ]);
    expect(await periods('Nom;Mois;Heures\nA B;12/2025;35')).toEqual([['2025-12', undefined]]);
  });

  it('is each day of a numbered week whose days stand side by side', async () => {
    const rows = ['Intérimaire;Sem.;Lun;Mar;Mer;Jeu;Ven;Sam;Dim', 'DUPONT Zoé;14/2025;7;7;;;;;'];
    expect(await periods(rows.join('\n'))).toEqual([
      ['2025-03-31', undefined],
      ['2025-04-01', undefined],
    ]);
  });
});

describe('The same statement written by six programs', () => {
  it.each(readdirSync(CASES))('%s gives the same rows and the same total', async (name) => {
    const session = await caseOf(name);
    const plan = session.plan({ hours: 3 });
    expect(plan).toMatchObject({ asked: [], fileTotal: 21_827, mainMonth: '2025-03', warnings: [] });
    expect(rowsOf(session).map(({ rowNumber, raw }) => [rowNumber, raw.aside ?? raw.given.lastName])).toEqual(
      [
        [4, 'DUPONT'],
        [5, 'DUPONT'],
        [6, 'DUPONT'],
        [7, 'DUPONT'],
        [8, 'DUPONT'],
        [9, 'TOTAL'],
        [10, 'SIGNATURE'],
      ],
    );
  });

  it.each(readdirSync(CASES))(
    '%s asks which of five columns is the hours, and recommends the one its total confirms',
    async (name) => {
      const { asked, hourCandidates } = (await caseOf(name)).plan();
      expect(asked).toEqual(['hours']);
      expect(hourCandidates.map(({ column, isRecommended }) => [column, isRecommended])).toEqual([
        [3, true],
        [4, false],
        [5, false],
        [6, false],
        [7, false],
      ]);
    },
  );

  it('holds durations and days as the numbers of its cells say, whatever the time zone', async () => {
    const session = await caseOf('releve_fusionne.xlsx');
    session.plan({ hours: 3 });
    expect(
      rowsOf(session)
        .slice(0, 5)
        .map(({ raw }) => [raw.given.period, raw.serial?.hours]),
    ).toEqual([
      ['2025-03-01', 15_167],
      ['2025-03-02', 750],
      ['2025-03-03', 2_400],
      ['2025-03-04', 0],
      ['2025-03-05', 3_510],
    ]);
  });
});

describe('What a statement says of itself', () => {
  it('is compared with its rows: a total that differs is told on its row and for the file', async () => {
    const session = await text('Nom;Heures\nA B;10\nC D;20\nTOTAL;35\n');
    const plan = session.plan();
    expect(plan.fileTotal).toBe(3_500);
    expect(plan.warnings).toEqual([
      { code: 'total-row-differs', params: { sheet: '', row: 4, total: 3_500, sum: 3_000 } },
    ]);
    expect(rowsOf(session).at(-1)!.raw.total).toEqual({ hours: 3_500, agrees: false });
  });

  it('is compared row by row too', async () => {
    const session = await text(
      'Relevé 2025\nNom;Janvier;Février;Total\nA B;10;20;30\nC D;1;2;3\nE F;1;2;4\n',
    );
    session.plan();
    const told = rowsOf(session).flatMap(({ raw }) => raw.remarks ?? []);
    expect(told.map(({ code, params }) => [code, params.total])).toEqual([
      ['row-total-differs', 400],
      ['row-total-differs', 400],
    ]);
  });

  it.each([
    ['a title', 'Période du 01/03/2025 au 31/03/2025\nNom;Heures\nA B;10\n', 'releve.csv', '2025-03'],
    ['the name of the file', 'Nom;Heures\nA B;10\n', 'Relevé_mars_2025.csv', '2025-03'],
    [
      'nobody, when title and file contradict each other',
      'Mars 2025\nNom;Heures\nA B;10\n',
      'avril 2025.csv',
      null,
    ],
    ['nobody, for a date of edition', 'Édité le 02/04/2025\nNom;Heures\nA B;10\n', 'releve.csv', null],
  ])('names its month by %s', async (_, content, name, month) => {
    expect((await text(content, name)).plan().mainMonth).toBe(month);
  });

  it('asks about a week of two months whose days are not told apart', async () => {
    const session = await text('Année 2025\nNom;Semaine;Heures\nA B;S14 du 31/03 au 04/04;35\n');
    session.plan();
    expect(rowsOf(session)[0]!.raw.remarks).toMatchObject([{ code: 'week-crosses-months', field: 'period' }]);
  });
});

describe('Columns about other things', () => {
  it('are taken for nothing by what they hold: a date of entry is no period', async () => {
    const session = await text(
      "Nom;Date d'entrée;Heures contrat;Heures travaillées\nDupont;01/02/2023;151,67;140\n",
    );
    const { columns, asked, hourCandidates } = session.plan();
    expect({ columns, asked }).toEqual({ columns: { lastName: 0 }, asked: ['hours'] });
    expect(hourCandidates.map(({ isRecommended }) => isRecommended)).toEqual([false, true]);
  });

  it('leave a person named in the title, a week with its year and days after their initials', async () => {
    const titled = await text('Salarié : DUPONT Zoé\nDate;Matin;Total heures\n03/03/2025;3;7\nTOTAL;;7\n');
    expect(titled.plan()).toMatchObject({ asked: [], fileTotal: 700 });
    expect(rowsOf(titled)[0]!.raw.given).toMatchObject({ fullName: 'DUPONT Zoé', period: '2025-03-03' });
    const week = await text('Intérimaire;Semaine;Heures\nDUPONT Zoé;S11 2025;35\n');
    expect(week.plan().mainMonth).toBe('2025-03');
    const days = await text('Mars 2025\nNom;Lu 03;Ma 04;Me 05;Je 06;Ve 07\nDUPONT Zoé;7;7;7;7;7\n');
    expect(days.plan()).toMatchObject({ asked: [], rowCount: 5 });
    expect(rowsOf(days).at(-1)!.raw.given.period).toBe('2025-03-07');
  });
});

describe('A layout the firm has answered about', () => {
  const MARCH = 'Nom;Prénom;Heures payées;Heures faites\nDupont;Zoé;10;12\n';
  const REORDERED = 'Heures faites;Nom;Heures payées;Prénom\n14;Dupont;11;Zoé\n';

  it('is known again in another order, and its answer is found by heading', async () => {
    const first = await text(MARCH);
    expect(first.plan().asked).toEqual(['hours']);
    const { memory } = first.plan({ lastName: 0, firstName: 1, hours: 3 });
    const next = await text(REORDERED);
    expect(next.overview.signature).toBe(first.overview.signature);
    expect(next.plan(undefined, memory)).toMatchObject({
      asked: [],
      columns: { hours: 0, lastName: 1, firstName: 3 },
    });
  });

  it('is the same with other months side by side, and another with other headings', async () => {
    const wide = (months: string) => text(`Nom;${months}\nA B;1;2\n`);
    const [one, two, other] = await Promise.all([
      wide('janv.-25;févr.-25'),
      wide('mars-26;avr.-26'),
      wide('Heures;Note'),
    ]);
    expect(two!.overview.signature).toBe(one!.overview.signature);
    expect(other!.overview.signature).not.toBe(one!.overview.signature);
  });
});

describe('A social security number', () => {
  const aBook = (type: BookType, second: WorkSheet, { isHidden = false, name = 'Autre' } = {}): Buffer => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Nom', 'Heures'],
        ['Dupont Zoé', 10],
      ]),
      'Relevé',
    );
    utils.book_append_sheet(book, second, name);
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: isHidden ? 1 : 0 }] };
    return write(book, { type: 'buffer', bookType: type }) as Buffer;
  };
  const sheetWith = (value: unknown): WorkSheet => utils.aoa_to_sheet([['Note'], [value]]);
  const refused = { code: 'nir-refused-at-row', params: { row: 2 } };

  it.each(['xlsx', 'biff8', 'ods', 'xlml', 'html'] as const)('is refused as a text (%s)', async (type) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Nom'], ['2 69 05 49 588 157 80']]), 'Relevé');
    await expect(
      openFile(write(book, { type: 'buffer', bookType: type }) as Buffer, 'a'),
    ).rejects.toMatchObject(refused);
  });

  it('is refused as a number, in a hidden sheet, in a comment and in the name of a sheet', async () => {
    await expect(openFile(aBook('xlsx', sheetWith(2690549588157)), 'a')).rejects.toMatchObject(refused);
    await expect(
      openFile(aBook('xlsx', sheetWith('2690549588157'), { isHidden: true }), 'a'),
    ).rejects.toMatchObject(refused);
    const commented = sheetWith('vu');
    utils.cell_add_comment(commented.A2, 'NIR 2 69 05 49 588 157 80', 'Zoé');
    await expect(openFile(aBook('xlsx', commented), 'a')).rejects.toMatchObject({ code: 'nir-refused' });
    await expect(
      openFile(aBook('xlsx', sheetWith('vu'), { name: '2690549588157' }), 'a'),
    ).rejects.toMatchObject({ code: 'nir-refused' });
  });

  it('is refused with its line in a text', async () => {
    await expect(text('Nom;NIR;Heures\nDupont Zoé;2 85 03 59 350 123 45;10\n')).rejects.toMatchObject(
      refused,
    );
  });

  it('is not seen in a SIRET, a telephone number or hours with many decimals', async () => {
    const sheet = utils.aoa_to_sheet([['12345678901234', 12345678901234, '06 12 34 56 78', 7.1666666666667]]);
    await expect(openFile(aBook('xlsx', sheet), 'a')).resolves.toBeDefined();
  });
});
