import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { barOption } from '../../lib/charts/bar-option';
import { Chart } from '../../lib/charts/Chart';
import { colours } from '../../lib/charts/chart-option';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './annual-report.module.css';
import { HoursCell } from './HoursCell';
import type { AnnualReport } from './use-annual-report';

type MonthsCardProps = {
  report: AnnualReport;
  isMetropolis: boolean;
  /** The year's hours; null when the report is frozen. */
  selection: Selection | null;
};

type Month = AnnualReport['months'][number];
type Part = { key: 'home' | 'received' | 'given'; word: string; hours: (month: Month) => number | null };

const sumOf = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);

/** The year month by month: at home, from elsewhere, given elsewhere; bars first, then the same as a table. */
export function MonthsCard({ report, isMetropolis, selection }: MonthsCardProps) {
  const { t } = useTranslation('annual-report');
  const { formatMonth } = useFormats();
  const { months, place } = report;
  const parts = isMetropolis ? METROPOLITAN_PARTS : PARTS;
  const chart = useMonthBars(months, parts);
  const linesOf = (key: Part['key'] | 'sum', month?: string): string | null => {
    if (selection === null) return null;
    const period = month ? { from: month, to: month } : {};
    return linesPath({ ...selection, ...period, ...placeOf(key, place.code, isMetropolis) });
  };
  return (
    <Card title={t('tables.months')} foot={t(isMetropolis ? 'note.metropolisMonths' : 'note.months')} isFlush>
      <Chart chart={chart} label={t('chart.title')} />
      <TableFrame caption={t('tables.months')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('col.month')}</th>
            {parts.map(({ key, word }) => (
              <th key={key} scope="col" className="num">
                {t(`col.${word}`)}
              </th>
            ))}
            <th scope="col" className="num">
              {t('col.sum')}
            </th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row" className={css.month}>
                {formatMonth(month.month)}
              </th>
              {parts.map(({ key, hours }) => (
                <HoursCell key={key} hours={hours(month)} to={linesOf(key, month.month)} />
              ))}
              <HoursCell
                hours={sumOf(parts.map(({ hours }) => hours(month)))}
                to={linesOf('sum', month.month)}
              />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('col.sum')}</th>
            {parts.map(({ key, hours }) => (
              <HoursCell key={key} hours={sumOf(months.map(hours))} to={linesOf(key)} />
            ))}
            <HoursCell
              hours={sumOf(months.flatMap((month) => parts.map(({ hours }) => hours(month))))}
              to={linesOf('sum')}
            />
          </tr>
        </tfoot>
      </TableFrame>
    </Card>
  );
}

const PARTS: readonly Part[] = [
  { key: 'home', word: 'home', hours: ({ homeHours }) => homeHours },
  { key: 'received', word: 'received', hours: ({ receivedHours }) => receivedHours },
  { key: 'given', word: 'given', hours: ({ givenHours }) => givenHours },
];
const METROPOLITAN_PARTS: readonly Part[] = [
  { key: 'home', word: 'home', hours: ({ homeHours }) => homeHours },
  { key: 'received', word: 'mutualised', hours: ({ receivedHours }) => receivedHours },
];

function placeOf(key: Part['key'] | 'sum', code: string, isMetropolis: boolean): Partial<Selection> {
  if (key === 'sum') return isMetropolis ? {} : { territory: code };
  const crossing = key === 'home' ? 'HOME' : 'MUTUALISED';
  if (isMetropolis) return { crossing };
  return { ...(key === 'given' ? { residenceTerritory: code } : { operationTerritory: code }), crossing };
}

/** Petrol at home, ochre across a border: a light one for what the residents give elsewhere. */
function useMonthBars(months: readonly Month[], parts: readonly Part[]) {
  const { t } = useTranslation('annual-report');
  const { formatShortMonth, formatHoursFigure, language } = useFormats();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words follow the language.
  return useMemo(() => {
    const { petrol, ochre } = colours();
    const bars = barOption({
      names: months.map(({ month }) => formatShortMonth(month).replace(/ \d{4}$/, '')),
      series: parts.map(({ word, hours }) => ({ name: t(`chart.${word}`), hours: months.map(hours) })),
      format: (hours) => formatHoursFigure(hours),
    });
    const fills = [petrol, ochre, '#ecc98d'];
    const series = (bars.option.series as Record<string, unknown>[]).map((one, at) => ({
      ...one,
      itemStyle: { color: fills[at] },
      cursor: 'default',
    }));
    const grid = { ...(bars.option.grid as object), bottom: 36 };
    return { ...bars, option: { ...bars.option, grid, series } };
  }, [months, parts, language]);
}
