import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import css from '../operations.module.css';
import type { Operation } from '../use-operation';
import { scaleOf } from './chart-scale';

type Months = NonNullable<Operation['months']>;
type Forecast = NonNullable<Operation['forecast']>;

const SHOWN = 24;
/** Of the hours to come: beyond a year a pace says little. */
const FORESEEN = 12;
const WIDTH = 480;
const HEIGHT = 180;
const LEFT = 44;
const TOP = 10;
const BASE = HEIGHT - 24;

/** Hours month by month: bars for the eye, a table for the exact figures and for screen readers. */
export function MonthlyHours({ months, forecast }: { months: Months; forecast: Forecast }) {
  const { t } = useTranslation('operations');
  const known = months.slice(-SHOWN);
  const shown = [...known, ...monthsToCome(known, forecast)].slice(-SHOWN);
  if (known.length === 0) {
    return (
      <Card title={t('months.title')} isFlush>
        <EmptyState title={t('months.none')} />
      </Card>
    );
  }
  return (
    <Card title={t('months.title')}>
      <MonthBars months={shown} />
      {shown.length > known.length ? <p className="small">{t('months.projectedNote')}</p> : null}
      <details className={css.details}>
        <summary>{t('months.figures')}</summary>
        <MonthTable months={known} />
      </details>
    </Card>
  );
}

/** A month as it is drawn: what was done, or what is to come. */
type Drawn = Months[number] & { projectedHours?: number };

/** The months to come after the last known one; what is foreseen for months that have hours already is left out. */
function monthsToCome(known: Months, forecast: Forecast): Drawn[] {
  const last = known.at(-1)?.month ?? '';
  return forecast
    .filter(({ month }) => month > last)
    .slice(0, FORESEEN)
    .map(({ month, hours }) => ({ month, validatedHours: 0, declaredHours: 0, projectedHours: hours }));
}

function MonthBars({ months }: { months: Drawn[] }) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure, formatHours, formatMonth, formatShortMonth } = useFormats();
  const hatch = useId();
  const highest = Math.max(...months.map((month) => sumOf(month) + (month.projectedHours ?? 0)), 1);
  const { ticks, top } = scaleOf(highest);
  const step = (WIDTH - LEFT) / Math.max(months.length, 6);
  const width = Math.min(step * 0.66, 34);
  const y = (hours: number) => BASE - ((BASE - TOP) * hours) / top;
  const done = months.filter(({ projectedHours }) => projectedHours === undefined);
  const best = done.reduce((most, month) => (sumOf(month) > sumOf(most) ? month : most));
  const label = t('months.summary', {
    from: formatMonth(months[0]!.month),
    to: formatMonth(done.at(-1)!.month),
    best: formatMonth(best.month),
    hours: formatHours(sumOf(best)),
  });
  return (
    <svg className={css.chart} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <defs>
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={css.chartDeclaredGround} />
          <line x1="1" y1="0" x2="1" y2="5" strokeWidth="2" className={css.chartDeclaredLine} />
        </pattern>
      </defs>
      {ticks.map((tick) => (
        <g key={tick}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={y(tick)}
            y2={y(tick)}
            className={tick === 0 ? css.chartBase : css.chartLine}
          />
          <text x={LEFT - 6} y={y(tick) + 4} textAnchor="end" className={css.chartText}>
            {formatHoursFigure(tick)}
          </text>
        </g>
      ))}
      {months.map((month, index) => {
        const x = LEFT + index * step + (step - width) / 2;
        const validated = Math.max(month.validatedHours, 0);
        return (
          <g key={month.month}>
            <rect
              x={x}
              width={width}
              y={y(validated)}
              height={BASE - y(validated)}
              className={css.chartValidated}
            />
            <rect
              x={x}
              width={width}
              y={y(validated + month.declaredHours)}
              height={y(validated) - y(validated + month.declaredHours)}
              fill={`url(#${hatch})`}
            />
            {month.projectedHours === undefined ? null : (
              <rect
                x={x + 0.5}
                width={width - 1}
                y={y(month.projectedHours)}
                height={BASE - y(month.projectedHours)}
                className={css.chartProjected}
              />
            )}
            {isLabelled(index, months) ? (
              <text
                x={index === months.length - 1 ? x + width : x + width / 2}
                y={HEIGHT - 6}
                textAnchor={index === months.length - 1 ? 'end' : 'middle'}
                className={css.chartText}
              >
                {formatShortMonth(month.month)}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

/** Five labels at most, counted from the last month, which always has one. */
function isLabelled(index: number, months: Months): boolean {
  const every = Math.max(1, Math.ceil(months.length / 5));
  return (months.length - 1 - index) % every === 0;
}

function sumOf({ validatedHours, declaredHours }: Months[number]): number {
  return Math.max(validatedHours, 0) + declaredHours;
}

function MonthTable({ months }: { months: Months }) {
  const { t } = useTranslation('operations');
  const { formatMonth, formatHoursFigure } = useFormats();
  return (
    <TableFrame caption={t('months.title')}>
      <thead>
        <tr>
          <th scope="col">{t('months.month')}</th>
          <th scope="col" className="num">
            {t('clauses.validated')}
          </th>
          <th scope="col" className="num">
            {t('clauses.declared')}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.toReversed().map((month) => (
          <tr key={month.month}>
            <th scope="row">{formatMonth(month.month)}</th>
            <td className="num">{formatHoursFigure(month.validatedHours, true)}</td>
            <td className="num">{formatHoursFigure(month.declaredHours, true)}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
