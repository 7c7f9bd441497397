import { once } from 'node:events';
import type { Language } from '@clausier/domain/shared/language';
import {
  INK,
  INK_2,
  MARGIN,
  PETROL,
  PETROL_50,
  Sheet,
  type Structure,
  WARN,
} from '../../annual-reports/files/pdf/sheet.js';
import { writeChapter } from '../../annual-reports/files/pdf/write-chapter.js';
import { writeFeet } from '../../annual-reports/files/pdf/write-feet.js';
import { writeFigures } from '../../annual-reports/files/pdf/write-figures.js';
import { wordsIn } from '../../annual-reports/tables/words.js';
import type { Fact, WordedExecution } from '../tables/worded-report.js';

const LABEL_WIDTH = 130;

/** A bilan or an attestation as a PDF that assistive technology reads in order (PDF/UA-1, ISO 14289-1). */
export async function writeExecutionPdf(report: WordedExecution, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const sheet = new Sheet({
    title: `${report.document}, ${report.title}`,
    subject: report.document,
    language,
  });
  const chunks: Buffer[] = [];
  sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = once(sheet.doc, 'end');
  writeHead(sheet, report);
  if (report.seal) writeSeal(sheet, report.seal);
  writeFigures(sheet, report.figures);
  for (const table of report.tables)
    if (table.chapter !== 'SURVEY') writeChapter(sheet, table, language, report.hidden);
  writePeople(sheet, report, language);
  if (report.difficulties) writeDifficulties(sheet, report.difficulties);
  sheet.root.end();
  writeFeet(sheet, report.foot, (page, pages) => words('annual-report:pdf.page', { page, pages }));
  sheet.doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function writeHead(sheet: Sheet, { document, title, facts }: WordedExecution): void {
  const head = sheet.element('Sect');
  sheet.root.add(head);
  sheet.put(head, 'P', document, { size: 10, weight: 'SemiBold', colour: PETROL }, 2);
  sheet.put(head, 'H1', title, { size: 22, weight: 'Bold' }, 6);
  const list = sheet.element('L');
  head.add(list);
  for (const fact of facts) list.add(writeFact(sheet, fact));
  list.end();
  head.end();
  sheet.y += 8;
}

/** A name and what it is, on one line; a screen reader reads them one after the other. */
function writeFact(sheet: Sheet, { label, text }: Fact): Structure {
  const type = { size: 9, colour: INK, lineGap: 1 };
  const width = sheet.width - LABEL_WIDTH;
  const top = sheet.y;
  sheet.y = top + Math.max(sheet.heightOf(text, type, width), 12) + 2;
  return sheet.element('LI', [
    sheet.element('Lbl', () => sheet.write(label, { size: 9, colour: INK_2 }, MARGIN, top, LABEL_WIDTH - 10)),
    sheet.element('LBody', () =>
      sheet.write(text, { ...type, weight: 'SemiBold' }, MARGIN + LABEL_WIDTH, top, width),
    ),
  ]);
}

/** The code in large letters, what became of the attestation, and how it is checked. */
function writeSeal(
  sheet: Sheet,
  { title, code, lines, warning }: NonNullable<WordedExecution['seal']>,
): void {
  const section = sheet.element('Sect');
  sheet.root.add(section);
  if (warning) sheet.put(section, 'P', warning, { size: 10, weight: 'SemiBold', colour: WARN }, 6);
  const small = { size: 8, colour: INK_2, lineGap: 1 };
  const [left, right] = [170, sheet.width - 190];
  const heights = lines.map((line) => sheet.heightOf(line, small, right));
  const height = Math.max(50, heights.reduce((sum, one) => sum + one + 2, 0) + 16);
  const top = sheet.y;
  sheet.decorate((doc) => doc.roundedRect(MARGIN, top, left, height, 5).fill(PETROL_50));
  sheet.decorate((doc) =>
    doc.roundedRect(MARGIN, top, sheet.width, height, 5).lineWidth(0.8).strokeColor(PETROL).stroke(),
  );
  section.add(
    sheet.element('P', () => sheet.write(title, { size: 8, colour: INK_2 }, MARGIN + 12, top + 9, left - 20)),
  );
  section.add(
    sheet.element('P', () =>
      sheet.write(code, { size: 15, weight: 'Bold', colour: PETROL }, MARGIN + 12, top + 22, left - 16),
    ),
  );
  let y = top + 9;
  for (const [at, line] of lines.entries()) {
    const place = y;
    section.add(sheet.element('P', () => sheet.write(line, small, MARGIN + left + 12, place, right)));
    y += heights[at]! + 2;
  }
  section.end();
  sheet.y = top + height + 12;
}

/** The persons under one title: who they are told apart by comes below it. */
function writePeople(sheet: Sheet, { people, tables, hidden }: WordedExecution, language: Language): void {
  const section = sheet.section(people.title, 'H2', 120);
  sheet.doc.outline.addItem(people.title);
  for (const text of people.paragraphs)
    sheet.put(section, 'P', text, { size: 8.5, colour: INK_2, lineGap: 1 }, 2);
  section.end();
  for (const table of tables) if (table.chapter === 'SURVEY') writeChapter(sheet, table, language, hidden);
}

function writeDifficulties(
  sheet: Sheet,
  { title, paragraphs }: NonNullable<WordedExecution['difficulties']>,
): void {
  const section = sheet.section(title, 'H2', 40);
  sheet.doc.outline.addItem(title);
  for (const text of paragraphs) sheet.put(section, 'P', text, { size: 9.5, lineGap: 2 }, 5);
  section.end();
}
