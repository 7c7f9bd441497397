import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { formatDay } from '@clausier/domain/calendar/format-day';
import type { Language } from '@clausier/domain/shared/language';
import { hoursText } from '../../annual-reports/tables/figure-text.js';
import type { FigureCell, ReportRow, ReportTable } from '../../annual-reports/tables/report-table.js';
import type { Words } from '../../annual-reports/tables/words.js';
import type { ExecutionReport, ReportClause, ReportParty } from '../report/execution-report.view.js';
import { columnIn } from './column-in.js';
import { lotWords } from './words-of-lots.js';

const hours = (value: number | null): FigureCell => ({ kind: 'HOURS', value, isNothing: value === null });

const rate = (done: number, objective: number | null): FigureCell => ({
  kind: 'RATE',
  value: objective ? done : null,
  numerator: done,
  denominator: objective,
  isNothing: !objective,
});

/** What each clause asked and what was done for it. */
export function clauseTable(report: ExecutionReport, words: Words, language: Language): ReportTable {
  const { clauses, totals, audience, day } = report;
  const nameOf = lotWords(clauses, words);
  const column = columnIn(words);
  return {
    key: 'clauses',
    chapter: 'EXECUTION',
    title: words('execution-report:tables.clauses'),
    note:
      clauses.length === 0
        ? words('execution-report:note.noClause')
        : words('execution-report:note.clauses', { day: formatDay(day as CalendarDay, language) }),
    columns: [
      column('lot', false),
      column('objective'),
      column('done'),
      column('outstanding'),
      column('rate'),
      column('due', false),
    ],
    rows: [
      ...clauses.map((clause) => ({
        code: String(clause.clauseId),
        cells: [
          nameOf(clause),
          hours(clause.objectiveHours),
          hours(clause.doneHours),
          hours(clause.outstandingHours),
          rate(clause.doneHours, clause.objectiveHours),
          formatDay(clause.dueOn as CalendarDay, language),
        ],
        definition: words(`filters:choice.clauseKind.${clause.kind}`),
      })),
      // A firm's total is its own part, told in the next table.
      ...(clauses.length > 1 && audience !== 'FIRM' ? [totalRow(totals, words)] : []),
    ],
  };
}

function totalRow({ objectiveHours, doneHours }: ExecutionReport['totals'], words: Words): ReportRow {
  return {
    code: 'TOTAL',
    cells: [
      words('execution-report:col.sum'),
      hours(objectiveHours),
      hours(doneHours),
      hours(objectiveHours === null ? null : objectiveHours - doneHours),
      rate(doneHours, objectiveHours),
      '',
    ],
    isTotal: true,
  };
}

/** What each firm that answers to the buyer bears of a clause, and did with its subcontractors. */
export function partyTable({ clauses }: ExecutionReport, words: Words, language: Language): ReportTable {
  const nameOf = lotWords(clauses, words);
  const column = columnIn(words);
  return {
    key: 'parties',
    chapter: 'EXECUTION',
    title: words('execution-report:tables.parties'),
    note: [words('execution-report:note.parties'), ...sharingNotes(clauses, words)].join(' '),
    columns: [
      column('firm', false),
      column('objective'),
      column('done'),
      column('outstanding'),
      column('rate'),
    ],
    rows: clauses.flatMap((clause) => [
      ...clause.parties.map((party) => partyRow(party, nameOf(clause), words)),
      ...(clause.unattributedHours === 0 ? [] : [unattributedRow(clause, nameOf(clause), words, language)]),
    ]),
  };
}

/** How the objective is borne, for those clauses where it is not simply one firm's. */
function sharingNotes(clauses: readonly ReportClause[], words: Words): string[] {
  const found = new Set(clauses.map(({ sharing }) => sharing));
  return (['PROPORTIONAL', 'UNDIVIDED', 'NO_PARTY'] as const)
    .filter((sharing) => found.has(sharing))
    .map((sharing) => words(`execution-report:sharing.${sharing}`));
}

function partyRow(party: ReportParty, lot: string, words: Words): ReportRow {
  const role = party.isLead ? 'LEAD' : party.role;
  return {
    code: String(party.partyId),
    cells: [
      party.firmName,
      hours(party.objectiveHours),
      hours(party.doneHours),
      hours(party.outstandingHours),
      rate(party.doneHours, party.objectiveHours),
    ],
    definition: `${lot}, ${words(`execution-report:role.${role}`)}`,
  };
}

function unattributedRow(clause: ReportClause, lot: string, words: Words, language: Language): ReportRow {
  return {
    code: 'UNATTRIBUTED',
    cells: [
      words('execution-report:unattributed'),
      hours(null),
      hours(clause.unattributedHours),
      hours(null),
      rate(0, null),
    ],
    definition: words('execution-report:unattributedOf', {
      lot,
      hours: hoursText(clause.unattributedHours, language),
    }),
  };
}
