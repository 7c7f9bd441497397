import type { Language } from '@clausier/domain/shared/language';
import type { ReportTable } from '../../tables/report-table.js';
import { INK_2, type Sheet } from './sheet.js';
import { CHART_HEIGHT, writeChart } from './write-chart.js';
import { tableHeight, writeTable } from './write-table.js';

/** A longer table begins under its title and goes on overleaf. */
const LARGEST_WHOLE = 420;

/** What parts a title, a note and a table. */
const BETWEEN = 12;

/** A table under its title and what it says of itself, on one page as long as it fits. `hidden` is the word of hidden figures. */
export function writeChapter(sheet: Sheet, table: ReportTable, language: Language, hidden: string): void {
  const note = { size: 8.5, colour: INK_2, lineGap: 1 };
  const height =
    BETWEEN +
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
