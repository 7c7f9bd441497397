import { formatFte } from '@clausier/domain/fte/to-fte';
import type { Scope } from '../database/scope.js';
import { readTotals } from '../reports/totals.query.js';
import type { TotalsQuery, TotalsView } from '../reports/totals.view.js';
import { type CsvColumn, type CsvRow, type CsvValue, count, orHidden } from './stream-csv.js';

export const TOTAL_COLUMNS: readonly CsvColumn[] = [
  { key: 'figure', header: 'Chiffre' },
  { key: 'value', header: 'Valeur' },
  { key: 'before', header: 'Un an avant' },
  { key: 'twoBefore', header: 'Deux ans avant' },
  { key: 'note', header: 'Précision' },
];

/** The totals of a selection, one figure a line, each with what it stands on. */
export async function exportTotals(scope: Scope, query: TotalsQuery): Promise<CsvRow[]> {
  const totals = await readTotals(scope, query);
  const { current, yearBefore, twoYearsBefore, declaredHours, committed, months } = totals;
  const row = (figure: string, value: CsvValue, note = '', earlier: readonly CsvValue[] = []): CsvRow => ({
    figure,
    value,
    before: earlier[0] ?? null,
    twoBefore: earlier[1] ?? null,
    note,
  });
  const before = (key: keyof typeof current, as: (value: number | null | undefined) => CsvValue) =>
    [yearBefore, twoYearsBefore].map((measure) => as(measure?.[key]));
  const hoursOf = (value: number | null | undefined) => orHidden(value ?? null);
  const counted = (figure: string, key: keyof typeof current): CsvRow =>
    row(figure, countOf(current[key]), 'distincts : ne s’additionnent pas', before(key, countOf));
  return [
    row('Heures validées', hoursOf(current.hours), dataNote(totals, query), before('hours', hoursOf)),
    row('Heures mutualisées', hoursOf(current.mutualisedHours), '', before('mutualisedHours', hoursOf)),
    row('Heures déclarées, en attente', orHidden(declaredHours)),
    row('Équivalents temps plein', fteText(totals), fteNote(totals)),
    counted('Participants', 'persons'),
    counted('Contrats de travail', 'workContracts'),
    counted('Entreprises', 'firms'),
    counted('Maîtres d’ouvrage', 'authorities'),
    counted('Opérations', 'operations'),
    counted('Marchés', 'publicContracts'),
    ...(committed ? [row('Heures à réaliser', committed.committedHours)] : []),
    ...months.map(({ month, hours }) => row(`Heures ${month}`, orHidden(hours))),
  ];
}

const countOf = (value: number | null | undefined): CsvValue =>
  orHidden(value === null || value === undefined ? null : count(value));

function dataNote({ readAt, statedOn }: TotalsView, { asOf }: TotalsQuery): string {
  if (statedOn) return `arrêtées au ${statedOn}`;
  return asOf ? `telles qu’au ${asOf}` : `lues le ${readAt}`;
}

function fteText({ fte }: TotalsView): CsvValue {
  if (fte === null) return orHidden(null);
  const { convention, ...ratio } = fte;
  const mode =
    fte.mode === 'YEAR' ? { kind: 'YEAR' as const } : { kind: 'CONTINUOUS' as const, months: fte.months };
  return formatFte({ ...ratio, convention: convention.code as never, mode }, 'fr', { decimals: 2 });
}

function fteNote({ fte }: TotalsView): string {
  if (fte === null) return '';
  return `${fte.convention.hoursPerYear / 100} h par an, ${fte.mode === 'YEAR' ? 'annuel' : 'en continu'} : ${fte.convention.source}`;
}
