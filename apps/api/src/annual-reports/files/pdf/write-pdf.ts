import { once } from 'node:events';
import { KEY_INDICATORS, METROPOLITAN_KEY_INDICATORS } from '@clausier/domain/reports/indicator-groups';
import type { Language } from '@clausier/domain/shared/language';
import { METROPOLIS_CODE } from '../../place.query.js';
import { cellText } from '../../tables/figure-text.js';
import type { ReportRow, ReportTable, WordedReport } from '../../tables/report-table.js';
import { type Words, wordsIn } from '../../tables/words.js';
import { INK_2, MARGIN, PETROL, PETROL_50, Sheet, type Structure, WARN } from './sheet.js';
import { CHART_HEIGHT, writeChart } from './write-chart.js';
import { tableHeight, writeTable } from './write-table.js';

/** A longer table begins under its title and goes on overleaf. */
const LARGEST_WHOLE = 420;

/**
 * A report as a PDF that assistive technology reads in order (PDF/UA-1, ISO 14289-1): titles, paragraphs, tables with their
 * headers, the chart in words, its language, an embedded font.
 */
export async function writePdf(report: WordedReport, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const sheet = new Sheet({
    title: report.title,
    subject: words('annual-report:pdf.subject'),
    language,
  });
  const chunks: Buffer[] = [];
  sheet.doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const finished = once(sheet.doc, 'end');
  writeHead(sheet, report, words);
  writeKeyFigures(sheet, report, language, words);
  for (const table of report.tables)
    if (table.chapter !== 'SURVEY') writeChapter(sheet, table, language, words);
  writeSurvey(sheet, report, language, words);
  sheet.root.end();
  writeFeet(sheet, report, words);
  sheet.doc.end();
  await finished;
  return Buffer.concat(chunks);
}

function writeHead(sheet: Sheet, report: WordedReport, words: Words): void {
  const head = sheet.element('Sect');
  sheet.root.add(head);
  sheet.put(
    head,
    'P',
    words('annual-report:pdf.subject'),
    { size: 9, weight: 'SemiBold', colour: PETROL },
    2,
  );
  sheet.put(head, 'H1', report.title, { size: 24, weight: 'Bold' }, 4);
  if (report.houseName) sheet.put(head, 'P', report.houseName, { size: 11, weight: 'SemiBold' }, 4);
  for (const text of [`${report.state}.`, report.convention, ...report.seal])
    sheet.put(head, 'P', text, { size: 9, colour: INK_2, lineGap: 1 }, 1);
  if (report.few) sheet.put(head, 'P', report.few, { size: 9, weight: 'SemiBold', colour: WARN }, 2);
  head.end();
  sheet.y += 8;
}

/** The figures a reader looks for first, side by side. */
function writeKeyFigures(sheet: Sheet, report: WordedReport, language: Language, words: Words): void {
  const keys: readonly string[] =
    report.placeCode === METROPOLIS_CODE ? METROPOLITAN_KEY_INDICATORS : KEY_INDICATORS;
  const rows = new Map(report.tables.flatMap((table) => table.rows.map((row) => [row.code, row] as const)));
  const found = keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
  const [height, width] = [58, sheet.width / found.length];
  const top = sheet.y;
  sheet.decorate((doc) => doc.roundedRect(MARGIN, top, sheet.width, height, 5).fill(PETROL_50));
  const list = sheet.element('L');
  sheet.root.add(list);
  for (const [at, row] of found.entries())
    list.add(keyFigure(sheet, row, MARGIN + at * width + 10, top + 9, width - 16, language, words));
  list.end();
  sheet.y = top + height + 4;
}

function keyFigure(
  sheet: Sheet,
  { cells, unit }: ReportRow,
  x: number,
  y: number,
  width: number,
  language: Language,
  words: Words,
): Structure {
  const figure = cellText(cells[1]!, language, words('annual-report:hiddenCell'));
  const text = unit === 'HOURS' ? words('annual-report:pdf.hours', { hours: figure }) : figure;
  return sheet.element('LI', [
    sheet.element('LBody', [
      sheet.element('P', () => sheet.write(cells[0] as string, { size: 8, colour: INK_2 }, x, y, width)),
      sheet.element('P', () =>
        sheet.write(text, { size: 17, weight: 'Bold', colour: PETROL }, x, y + 20, width),
      ),
    ]),
  ]);
}

/** A table under its title and what it says of itself, on one page as long as it fits. */
function writeChapter(sheet: Sheet, table: ReportTable, language: Language, words: Words): void {
  const hidden = words('annual-report:hiddenCell');
  const note = { size: 8.5, colour: INK_2, lineGap: 1 };
  const height =
    (table.note ? sheet.heightOf(table.note, note, sheet.width) : 0) +
    (table.bars ? CHART_HEIGHT : 0) +
    (table.rows.length > 0 ? tableHeight(sheet, table, language, hidden) : 0);
  const section = sheet.section(
    table.title,
    table.chapter === 'SURVEY' ? 'H3' : 'H2',
    Math.min(height, LARGEST_WHOLE),
  );
  sheet.doc.outline.addItem(table.title);
  if (table.note) sheet.put(section, 'P', table.note, note, 5);
  if (table.bars) writeChart(sheet, section, table.bars, language);
  if (table.rows.length > 0) writeTable(sheet, section, table, language, hidden);
  section.end();
}

/** What the survey is about, once; where nothing of it is told, why. */
function writeSurvey(sheet: Sheet, { tables, survey }: WordedReport, language: Language, words: Words): void {
  const told = tables.filter(({ chapter, rows }) => chapter === 'SURVEY' && rows.length > 0);
  const section = sheet.section(survey.title, 'H2', 130);
  sheet.doc.outline.addItem(survey.title);
  sheet.put(section, 'P', survey.lead, { size: 8.5, colour: INK_2, lineGap: 1 }, 0);
  section.end();
  for (const table of told) writeChapter(sheet, table, language, words);
}

/** What and which page, on each of them: a screen reader does not read it over and over. */
function writeFeet(sheet: Sheet, report: WordedReport, words: Words): void {
  const { doc } = sheet;
  const { start, count: pages } = doc.bufferedPageRange();
  for (let page = start; page < start + pages; page++) {
    doc.switchToPage(page);
    const y = doc.page.height - MARGIN - 8;
    doc.page.margins.bottom = 0;
    sheet.rule(y - 8);
    doc.markContent('Artifact', { type: 'Pagination' });
    const type = { size: 7.5, colour: INK_2 };
    const made = words('annual-report:pdf.made', { place: report.place, year: report.year });
    sheet.write(`${made} · ${report.state}`, type, MARGIN, y, sheet.width - 90);
    const numbered = words('annual-report:pdf.page', { page: page + 1, pages });
    sheet.write(numbered, { ...type, align: 'right' }, MARGIN + sheet.width - 90, y, 90);
    doc.endMarkedContent();
  }
}
