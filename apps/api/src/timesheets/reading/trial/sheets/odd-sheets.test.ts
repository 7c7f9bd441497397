import { parseDay } from '@clausier/domain/calendar/calendar-day';
import { parseMonth } from '@clausier/domain/calendar/month';
import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from '@jest/globals';
import type { NumberedRow } from '../../../checking/rows/raw-row.js';
import { readRow } from '../../../checking/rows/read-row.js';
import { openFile, openPaste } from '../../statement-session.js';
import { NAME_SHEETS } from './name-sheets.test-bed.js';
import { ODD_SHEETS } from './odd-sheets.test-bed.js';
import { outcomeOf, readAs } from './outcome.test-bed.js';
import { PAY_SHEETS } from './pay-sheets.test-bed.js';
import { PERIOD_SHEETS } from './period-sheets.test-bed.js';
import { SAID_SHEETS } from './said-sheets.test-bed.js';
import { SENT_SHEETS } from './sent-sheets.test-bed.js';
import { SOFTWARE_SHEETS } from './software-sheets.test-bed.js';
import { TIME_SHEETS } from './time-sheets.test-bed.js';

describe('A sheet as firms really keep them is read exactly, asked about or refused, never guessed', () => {
  it.each([
    ...ODD_SHEETS,
    ...PAY_SHEETS,
    ...SENT_SHEETS,
    ...SOFTWARE_SHEETS,
    ...PERIOD_SHEETS,
    ...TIME_SHEETS,
    ...SAID_SHEETS,
    ...NAME_SHEETS,
  ])('$name', ({ text, expected }) => {
    expect(outcomeOf(() => openPaste(text))).toEqual(expected);
  });

  it('with times that are times of a spreadsheet, a night shift and a person merged over their days', async () => {
    const at = (time: number) => ({ t: 'n', v: time, z: 'hh:mm' });
    const sheet = utils.aoa_to_sheet([
      ['Salarié', 'Date', 'Début', 'Fin'],
      ['DUPONT Zoé', '03/03/2025', at(8 / 24), at(12.5 / 24)],
      ['', '04/03/2025', at(22 / 24), at(6 / 24)],
      ['MARTIN Ali', '03/03/2025', at(9 / 24), at(17 / 24)],
    ]);
    sheet['!merges'] = [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }];
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Pointage');
    const session = await openFile(
      write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer,
      'pointage.xlsx',
    );
    expect(readAs(session)).toEqual({
      hours: {
        'dupont zoe|2025-03-03|WORKED': 450,
        'dupont zoe|2025-03-04|WORKED': 800,
        'ali martin|2025-03-03|WORKED': 800,
      },
    });
  });

  it('with a sheet for each person, which its name tells', async () => {
    const book = utils.book_new();
    const days = (...hours: number[]) =>
      utils.aoa_to_sheet([['Date', 'Heures'], ...hours.map((one, day) => [`0${day + 3}/03/2025`, one])]);
    utils.book_append_sheet(book, days(7, 7.5), 'DUPONT Zoé');
    utils.book_append_sheet(book, days(8), 'MARTIN Ali');
    const session = await openFile(write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer, 'mars.xlsx');
    expect(readAs(session)).toEqual({
      hours: {
        'dupont zoe|2025-03-03|WORKED': 700,
        'dupont zoe|2025-03-04|WORKED': 750,
        'ali martin|2025-03-03|WORKED': 800,
      },
    });
  });

  it('tells the place of hours in a table beside another', () => {
    const session = openPaste('Salarié;Heures;Salarié;Heures\nDUPONT Zoé;7;MARTIN Ali;8\n');
    session.plan();
    const rows = JSON.parse(Buffer.from(session.nextBatch('WHOLE')!.rows).toString()) as NumberedRow[];
    expect(rows.map(({ raw }) => raw.at)).toEqual([
      { row: 2, column: 2 },
      { row: 2, column: 4 },
    ]);
  });

  it.each([
    ['chantiers', 'Chantier : Collège Pasteur', 'Chantier : Lycée Hugo', 'Nom;Prénom;Heures\n'],
    ['lots by their trades', 'Gros œuvre', 'Peinture', ''],
  ])('with %s over their people: the first as the second', (_, first, second, again) => {
    const heading = 'Nom;Prénom;Heures\n';
    const [over, under] = again === '' ? [heading, `${first}\n`] : [`${first}\n`, heading];
    const session = openPaste(
      `Relevé mars 2025\n${over}${under}DUPONT;Zoé;100\n${second}\n${again}DUPONT;Zoé;51\n`,
    );
    session.plan();
    const rows = JSON.parse(Buffer.from(session.nextBatch('WHOLE')!.rows).toString()) as NumberedRow[];
    const given = rows.filter(({ raw }) => raw.aside === undefined).map(({ raw }) => raw.given);
    expect(given.map(({ clause, hours }) => [clause, hours])).toEqual([
      [first, '100'],
      [second, '51'],
    ]);
  });

  it('with dates that begin by the month: those that could be another day are asked about', () => {
    const session = openPaste(
      'Nom;Prénom;Date;Heures\nDUPONT;Zoé;03/14/2025;7\nDUPONT;Zoé;03/04/2025;7\nDUPONT;Zoé;05/05/2025;7\n',
    );
    session.plan();
    const rows = JSON.parse(Buffer.from(session.nextBatch('WHOLE')!.rows).toString()) as NumberedRow[];
    const facts = {
      firmSiret: '73282932000074',
      month: parseMonth('2025-03'),
      today: parseDay('2025-06-01'),
    };
    expect(rows.map(({ raw }) => readRow(raw, facts).findings.map(({ code }) => code))).toEqual([
      ['day-not-in-calendar'],
      ['day-order-unknown'],
      [],
    ]);
  });
});
