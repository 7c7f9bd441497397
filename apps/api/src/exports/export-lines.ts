import type { Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { findLines, lineOrder } from '../reports/lines.query.js';
import type { ReportLine } from '../reports/lines.view.js';
import type { SelectionQuery } from '../reports/selection/selection-query.js';
import type { CsvColumn, CsvRow } from './stream-csv.js';
import { count, orHidden } from './stream-csv.js';

const BATCH = 2000;

export const LINE_COLUMNS: readonly CsvColumn[] = [
  { key: 'month', header: 'Mois' },
  { key: 'operation', header: 'Opération' },
  { key: 'operationTerritory', header: 'Territoire de l’opération' },
  { key: 'residenceTerritory', header: 'Territoire de résidence' },
  { key: 'authority', header: 'Maître d’ouvrage' },
  { key: 'firm', header: 'Entreprise' },
  { key: 'participant', header: 'Participant' },
  { key: 'hourKind', header: 'Nature des heures' },
  { key: 'persons', header: 'Personnes' },
  { key: 'hours', header: 'Heures' },
  { key: 'reason', header: 'Motif de correction' },
  { key: 'recordedAt', header: 'Enregistré le' },
];

const HOUR_KINDS: Record<string, string> = {
  WORKED: 'Travaillées',
  OVERTIME: 'Supplémentaires',
  TRAINING: 'Formation',
};

/** Every line of a selection, read a few thousand at a time whatever their number. */
export async function exportLines(
  scope: Scope,
  query: SelectionQuery,
  write: (rows: readonly CsvRow[]) => Promise<void>,
): Promise<void> {
  const { select, hiddenReason } = await findLines(scope, query);
  const { text, values } = withOrder(select, lineOrder('month'));
  await scope.em.query(`declare report_line no scroll cursor for ${text}`, values);
  for (;;) {
    const batch: ReportLine[] = await scope.em.query(`fetch ${BATCH} from report_line`);
    if (batch.length === 0) break;
    await write(batch.map(rowOf));
  }
  await scope.em.query('close report_line');
  if (hiddenReason !== null) await write([HIDDEN_ROW]);
}

function withOrder(lines: Sql, order: Sql): { text: string; values: unknown[] } {
  return { text: `select * from (${lines.text}) line ${order.text}`, values: lines.values };
}

/** What is in no line of the file. */
const HIDDEN_ROW: CsvRow = {
  ...Object.fromEntries(LINE_COLUMNS.map(({ key }): [string, null] => [key, null])),
  operation: 'Autres heures',
  persons: orHidden(null),
  hours: orHidden(null),
};

const CROSSINGS: Record<string, string> = {
  HOME: 'Habitants du territoire de l’opération',
  MUTUALISED: 'Habitants d’autres territoires',
};

function rowOf(line: ReportLine): CsvRow {
  const isRemainder = line.kind === 'REMAINDER';
  return {
    ...line,
    isReversal: null,
    month: line.month ?? (line.year === null ? null : String(line.year)),
    hourKind: line.hourKind === null ? null : (HOUR_KINDS[line.hourKind] ?? line.hourKind),
    operation: isRemainder ? 'Regroupement de ce qui est masqué' : line.operation,
    residenceTerritory: line.crossing ? (CROSSINGS[line.crossing] ?? null) : line.residenceTerritory,
    persons: line.persons === null ? orHidden(null) : count(line.persons),
  };
}
