import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import { cents, formatCents } from '@clausier/domain/numbers/cents';
import type { Language } from '@clausier/domain/shared/language';
import { hoursText } from '../../annual-reports/tables/figure-text.js';
import type { FigureCell, ReportTable } from '../../annual-reports/tables/report-table.js';
import type { Words } from '../../annual-reports/tables/words.js';
import type { ExecutionReport, ReportClause } from '../report/execution-report.view.js';
import { columnIn } from './column-in.js';
import { lotWords } from './words-of-lots.js';

const money = (value: number | null): FigureCell => ({ kind: 'CENTS', value, isNothing: value === null });

/** What a penalty would be, clause by clause, with its formula and its steps; none where no hour is missing. */
export function penaltyTable(report: ExecutionReport, words: Words, language: Language): ReportTable {
  const { clauses, penalties } = report;
  const nameOf = lotWords(clauses, words);
  const missing = clauses.filter(({ penalty }) => penalty.missingHours > 0);
  const column = columnIn(words);
  const hasOver = missing.filter(({ penalty }) => penalty.state === 'OVER').length > 1;
  return {
    key: 'penalties',
    chapter: 'EXECUTION',
    title: words('execution-report:tables.penalties'),
    note: words(missing.length === 0 ? 'execution-report:note.noPenalty' : 'execution-report:note.penalties'),
    columns: [column('lot', false), column('missing'), column('perHour'), column('penalty')],
    rows: [
      ...missing.map((clause) => ({
        code: String(clause.clauseId),
        cells: [
          nameOf(clause),
          { kind: 'HOURS', value: clause.penalty.missingHours } as const,
          money(clause.penalty.centsPerHour),
          money(clause.penalty.amountCents),
        ],
        definition: penaltySentences(clause, words, language).join(' '),
      })),
      ...(hasOver
        ? [
            {
              code: 'TOTAL',
              cells: [
                words('execution-report:col.sumOver'),
                { kind: 'HOURS', value: null, isNothing: true } as const,
                money(null),
                money(penalties.overCents),
              ],
              isTotal: true,
            },
          ]
        : []),
    ],
  };
}

/** The formula with its figures, where the clause stands, the notice and the fifteen days, and the parts of a consortium. */
export function penaltySentences(clause: ReportClause, words: Words, language: Language): string[] {
  const { penalty, parties, dueOn } = clause;
  const day = (text: string | null) => formatDay(text as CalendarDay, language);
  const { centsPerHour, amountCents } = penalty;
  if (centsPerHour === null || amountCents === null) return [words('execution-report:penalty.NO_RATE')];
  const euros = (value: number) => formatCents(cents(value), language);
  const isOver = penalty.state === 'OVER';
  const parts = parties.filter(({ penaltyCents }) => penaltyCents !== null);
  return [
    words('execution-report:penalty.formula', {
      missing: hoursText(penalty.missingHours, language),
      rate: euros(centsPerHour),
      amount: euros(amountCents),
    }),
    words(isOver ? 'execution-report:penalty.OVER' : 'execution-report:penalty.RUNNING', {
      due: day(dueOn),
    }),
    words('execution-report:penalty.steps', {
      notice: day(penalty.noticeOn),
      until: day(penalty.observationsUntil),
      from: day(penalty.decidedFrom),
    }),
    ...(clause.sharing === 'SOLE' || parts.length === 0
      ? []
      : [
          words('execution-report:penalty.parts', {
            parts: parts
              .map(({ firmName, penaltyCents }) => `${firmName} ${euros(penaltyCents!)}`)
              .join(', '),
          }),
        ]),
  ];
}
