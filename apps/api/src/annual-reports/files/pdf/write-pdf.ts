import { once } from 'node:events';
import { KEY_INDICATORS, METROPOLITAN_KEY_INDICATORS } from '@clausier/domain/reports/indicator-groups';
import type { Language } from '@clausier/domain/shared/language';
import { METROPOLIS_CODE } from '../../place.query.js';
import { cellText } from '../../tables/figure-text.js';
import type { WordedReport } from '../../tables/report-table.js';
import { type Words, wordsIn } from '../../tables/words.js';
import { INK_2, PETROL, Sheet, WARN } from './sheet.js';
import { writeChapter } from './write-chapter.js';
import { writeFeet } from './write-feet.js';
import { writeFigures } from './write-figures.js';

/**
 * A report as a PDF that assistive technology reads in order (PDF/UA-1, ISO 14289-1): titles, paragraphs, tables with their
 * headers, the chart in words, its language, an embedded font.
 */
export async function writePdf(report: WordedReport, language: Language): Promise<Buffer> {
  const words = wordsIn(language);
  const hidden = words('annual-report:hiddenCell');
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
    if (table.chapter !== 'SURVEY') writeChapter(sheet, table, language, hidden);
  writeSurvey(sheet, report, language, hidden);
  sheet.root.end();
  writeReportFeet(sheet, report, words);
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

/** The figures a reader looks for first. */
function writeKeyFigures(sheet: Sheet, report: WordedReport, language: Language, words: Words): void {
  const keys: readonly string[] =
    report.placeCode === METROPOLIS_CODE ? METROPOLITAN_KEY_INDICATORS : KEY_INDICATORS;
  const rows = new Map(report.tables.flatMap((table) => table.rows.map((row) => [row.code, row] as const)));
  const found = keys.map((key) => rows.get(key)).filter((row) => row !== undefined);
  const figures = found.map(({ cells, unit }) => {
    const figure = cellText(cells[1]!, language, words('annual-report:hiddenCell'));
    const text = unit === 'HOURS' ? words('annual-report:pdf.hours', { hours: figure }) : figure;
    return { label: cells[0] as string, text };
  });
  writeFigures(sheet, figures);
}

/** What the survey is about, once; where nothing of it is told, why. */
function writeSurvey(
  sheet: Sheet,
  { tables, survey }: WordedReport,
  language: Language,
  hidden: string,
): void {
  const told = tables.filter(({ chapter, rows }) => chapter === 'SURVEY' && rows.length > 0);
  const section = sheet.section(survey.title, 'H2', 130);
  sheet.doc.outline.addItem(survey.title);
  sheet.put(section, 'P', survey.lead, { size: 8.5, colour: INK_2, lineGap: 1 }, 0);
  section.end();
  for (const table of told) writeChapter(sheet, table, language, hidden);
}

/** What and which page, on each of them. */
function writeReportFeet(sheet: Sheet, report: WordedReport, words: Words): void {
  const made = words('annual-report:pdf.made', { place: report.place, year: report.year });
  writeFeet(sheet, `${made} · ${report.state}`, (page, pages) =>
    words('annual-report:pdf.page', { page, pages }),
  );
}
