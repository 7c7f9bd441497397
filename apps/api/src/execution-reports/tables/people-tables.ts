import { isUnanswered } from '@clausier/domain/participants/hiring/followed-exits';
import type { FigureCell, ReportTable } from '../../annual-reports/tables/report-table.js';
import type { Words } from '../../annual-reports/tables/words.js';
import type {
  Audience,
  ExecutionReport,
  PeopleBy,
  ReportPeopleTable,
  ReportRow,
} from '../report/execution-report.view.js';
import { columnIn } from './column-in.js';

const count = (value: number | null): FigureCell => ({ kind: 'COUNT', value });

/** The persons told apart: with their hours for the house, in numbers only for the others. */
export function peopleTables(
  tables: readonly ReportPeopleTable[],
  audience: Audience,
  words: Words,
): ReportTable[] {
  return tables
    .filter(({ rows }) => rows.length > 0)
    .map((table) => peopleTable(table, audience === 'HOUSE', words));
}

/** What is said of the persons as a whole: how they are counted, and of what nothing is told. */
export function peopleSentences({ people, audience }: ExecutionReport, words: Words): string[] {
  const hidden = people.tables.filter(({ telling }) => telling === 'NOT_TOLD');
  const names = hidden.map(({ by }) => words(`execution-report:people.${by}`)).join(', ');
  return [
    words('execution-report:page.peopleLead'),
    ...(people.persons === 0 ? [words('execution-report:page.peopleNone')] : []),
    ...(people.tables.some(({ telling }) => telling === 'IN_ATTESTATION')
      ? [words('execution-report:page.inAttestation')]
      : []),
    ...(audience === 'FIRM' ? [words('execution-report:page.ofFirm')] : []),
    ...(hidden.length > 0 ? [words('execution-report:note.notTold', { tables: names })] : []),
  ];
}

function peopleTable(table: ReportPeopleTable, isWhole: boolean, words: Words): ReportTable {
  const { by, rows } = table;
  const column = columnIn(words);
  return {
    key: by,
    chapter: 'SURVEY',
    title: words(`execution-report:people.${by}`),
    note: noteOf(table, words),
    columns: [
      column('name', false),
      column('persons'),
      ...(isWhole ? [column('workContracts'), column('hours')] : []),
    ],
    rows: rows.map((row) => ({
      code: row.key ?? 'ELSEWHERE',
      cells: [
        rowWords(by, row, words),
        count(row.persons),
        ...(isWhole ? [count(row.workContracts), { kind: 'HOURS', value: row.hours } as const] : []),
      ],
    })),
  };
}

function noteOf({ isPartial, by }: ReportPeopleTable, words: Words): string | null {
  const notes = [
    ...(by === 'exit' ? [words('execution-report:note.exit')] : []),
    ...(by === 'exitAt3' || by === 'exitAt6' ? [words('execution-report:note.followUp')] : []),
    ...(isPartial ? [words('execution-report:note.partial')] : []),
  ];
  return notes.join(' ') || null;
}

/** The words of a row: a commune's name, those of its code, or whose persons they are that the house is not told of. */
export function rowWords(by: PeopleBy, { key, label }: ReportRow, words: Words): string {
  if (label !== null) return label;
  if (key === null) return words(`execution-report:elsewhere.${by}`);
  if (by === 'qpv') return words(`charts:qpv.${key}`);
  if (by === 'exit' || by === 'exitAt3' || by === 'exitAt6') {
    return isUnanswered(key)
      ? words(`execution-report:unanswered.${key}`)
      : words(`participants:exit.${key}`);
  }
  return words(`filters:choice.${by}.${key}`);
}
