import type { Language } from '@clausier/domain/shared/language';
import { isFigure, type WordedReport } from '../tables/report-table.js';
import { wordsIn } from '../tables/words.js';
import { OPEN_COLUMNS, type OpenColumn } from './write-csv.js';

const NUMBERS: readonly OpenColumn[] = ['value', 'numerator', 'denominator'];

const typeOf = (name: OpenColumn) => {
  if (NUMBERS.includes(name)) return { type: 'number', decimalChar: ',' };
  if (name === 'year') return { type: 'year' };
  return name === 'data_as_of' ? { type: 'date', format: '%Y-%m-%d' } : { type: 'string' };
};

/** What the open data of a report hold, as a Table Schema (Frictionless Data): columns, and every table and row by its code. */
export function dictionaryOf(report: WordedReport, language: Language): string {
  const words = wordsIn(language);
  const schema = {
    $schema: 'https://specs.frictionlessdata.io/schemas/table-schema.json',
    name: 'clausier-annual-report',
    title: report.title,
    description: `${report.state}. ${report.convention}`,
    dialect: { delimiter: ';', lineTerminator: '\r\n', header: true },
    encoding: 'utf-8',
    missingValues: ['', 'masqué'],
    primaryKey: ['table', 'row_code', 'measure'],
    fields: OPEN_COLUMNS.map((name) => ({
      name,
      ...typeOf(name),
      description: words(`annual-report:field.${name}`),
    })),
    tables: report.tables.map(({ key, title, note, columns, rows }) => ({
      table: key,
      title,
      description: note,
      measures: columns
        .filter((column) => column.isFigure)
        .map(({ key: measure, header }) => ({ measure, title: header })),
      rows: rows.map(({ code, cells, definition, basis }) => ({
        row_code: code,
        title: cells.find((cell) => !isFigure(cell)),
        ...(definition ? { description: [definition, basis].filter(Boolean).join(' ') } : {}),
      })),
    })),
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}
