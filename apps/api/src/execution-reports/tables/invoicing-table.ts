import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import type { Language } from '@clausier/domain/shared/language';
import type { FigureCell, ReportTable } from '../../annual-reports/tables/report-table.js';
import type { Words } from '../../annual-reports/tables/words.js';
import type { ExecutionReport } from '../report/execution-report.view.js';
import { columnIn } from './column-in.js';
import { lotWords } from './words-of-lots.js';

const hours = (value: number): FigureCell => ({ kind: 'HOURS', value });

/** What was due and what was done at each statement of works; no table where no objective follows what is invoiced. */
export function invoicingTables(
  { clauses }: ExecutionReport,
  words: Words,
  language: Language,
): ReportTable[] {
  const nameOf = lotWords(clauses, words);
  const column = columnIn(words);
  const rows = clauses.flatMap((clause) =>
    (clause.invoicings ?? []).map((one) => ({
      code: `${clause.clauseId} ${one.invoicedOn}`,
      cells: [
        nameOf(clause),
        formatDay(one.invoicedOn as CalendarDay, language),
        { kind: 'CENTS', value: one.invoicedCents } as const,
        hours(one.dueHours),
        hours(one.doneHours),
        hours(one.dueHours - one.doneHours),
      ],
      definition: [
        words(`filters:choice.clauseKind.${clause.kind}`),
        ...(one.isCarriedOver ? [words('execution-report:note.carriedOver')] : []),
      ].join(', '),
    })),
  );
  if (rows.length === 0) return [];
  return [
    {
      key: 'invoicings',
      chapter: 'EXECUTION',
      title: words('execution-report:tables.invoicings'),
      note: words('execution-report:note.invoicings'),
      columns: [
        column('lot', false),
        column('invoicedOn', false),
        column('invoiced'),
        column('dueHours'),
        column('done'),
        column('outstanding'),
      ],
      rows,
    },
  ];
}
