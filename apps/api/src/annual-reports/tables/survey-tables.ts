import type { AnnualReportView, SurveyRow, SurveyTableView } from '../annual-report.view.js';
import type { ReportTable } from './report-table.js';
import type { Words } from './words.js';

/** The tables of the national survey; the rows of each add up to its hours. */
export function surveyTables({ survey }: AnnualReportView, words: Words): ReportTable[] {
  return survey.map((table) => surveyTable(table, words));
}

function surveyTable({ by, hours, rows, hiddenReason }: SurveyTableView, words: Words): ReportTable {
  const whole = hours ?? 0;
  const share = (part: number) =>
    ({
      kind: 'RATE',
      value: whole === 0 ? null : part,
      numerator: part,
      denominator: whole,
      isNothing: whole === 0,
    }) as const;
  return {
    key: by,
    chapter: 'SURVEY',
    title: words(`annual-report:tables.${by}`),
    note: hiddenReason ? words('annual-report:note.hidden') : noteOf(by, rows, words),
    columns: [
      { key: by, header: words('annual-report:col.name'), isFigure: false },
      { key: 'hours', header: words('annual-report:col.hours'), isFigure: true, unit: 'HOURS' },
      { key: 'share', header: words('annual-report:col.share'), isFigure: true, unit: 'RATE' },
      { key: 'persons', header: words('annual-report:col.persons'), isFigure: true, unit: 'PERSONS' },
      {
        key: 'workContracts',
        header: words('annual-report:col.workContracts'),
        isFigure: true,
        unit: 'WORK_CONTRACTS',
      },
    ],
    rows:
      rows.length === 0
        ? []
        : [
            ...rows.map((row) => ({
              code: row.key ?? 'ELSEWHERE',
              cells: [
                nameOf(by, row, words),
                { kind: 'HOURS' as const, value: row.hours },
                share(row.hours),
                { kind: 'COUNT' as const, value: row.persons },
                { kind: 'COUNT' as const, value: row.workContracts },
              ],
            })),
            {
              code: 'TOTAL',
              cells: [
                words('annual-report:col.sum'),
                { kind: 'HOURS', value: hours },
                share(whole),
                { kind: 'COUNT', value: null, isNothing: true },
                { kind: 'COUNT', value: null, isNothing: true },
              ],
              isTotal: true,
            },
          ],
  };
}

const OWN_NOTES = ['criterionGroup', 'qualification', 'exit'];

/** What a table says beyond the survey's own words. */
function noteOf(by: SurveyTableView['by'], rows: readonly SurveyRow[], words: Words): string | null {
  const notes = [
    ...(OWN_NOTES.includes(by) ? [words(`annual-report:note.${by}`)] : []),
    ...(rows.length === 0 ? [words('annual-report:note.none')] : []),
  ];
  return notes.join(' ') || null;
}

/** What all the tables are about; or why none of them is told. */
export function surveyLead({ survey }: AnnualReportView, words: Words): string {
  if (survey.every(({ hiddenReason }) => hiddenReason !== null)) return words('annual-report:note.hidden');
  return `${words('annual-report:survey.lead')} ${words('annual-report:note.survey')}`;
}

/** The words of a row: its own name, those of its code, or whose rows they are that the reader is not told apart. */
function nameOf(by: SurveyTableView['by'], { key, label }: SurveyRow, words: Words): string {
  if (label !== null) return label;
  if (key === null) {
    const known = by === 'criterionGroup' || by === 'qpv' || by === 'qualification' || by === 'exit';
    return words(`annual-report:elsewhere.${known ? by : 'other'}`);
  }
  if (by === 'qpv') return words(`charts:qpv.${key}`);
  if (by === 'qualification' || by === 'exit') return words(`participants:${by}.${key}`);
  if (by === 'authority') return key;
  return words(`filters:choice.${by}.${key}`);
}
