import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { linesPath, type Selection } from '../../../lib/selection/selection';
import css from '../totals.module.css';
import type { Totals } from '../use-totals';
import { linesOf } from './lines-of';
import { niceStep } from './nice-step';

const WIDTH = 640;
const HEIGHT = 220;
const LEFT = 62;
const TOP = 10;
const BOTTOM = 190;

/** Stacked bars drawn as SVG: each is a link to its month's lines, named by its figures. */
export function MonthlyBars({ months, selection }: { months: Totals['months']; selection: Selection }) {
  const { t } = useTranslation('totals');
  const { formatHours, formatMonth, formatHoursFigure, formatShortMonth } = useFormats();
  const largest = Math.max(1, ...months.map(({ hours }) => hours ?? 0));
  const step = niceStep(largest);
  const top = Math.ceil(largest / step) * step;
  const height = (hours: number) => (Math.max(0, hours) * (BOTTOM - TOP)) / top;
  const slot = (WIDTH - LEFT) / months.length;
  const bar = Math.min(34, slot * 0.6);
  const labelEvery = Math.ceil(months.length / 14);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={css.chart}>
      <title>{t('months.title')}</title>
      {Array.from({ length: Math.round(top / step) + 1 }, (_, line) => line * step).map((hours) => (
        <g key={hours}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={BOTTOM - height(hours)}
            y2={BOTTOM - height(hours)}
            className={css.grid}
          />
          <text x={LEFT - 8} y={BOTTOM - height(hours) + 4} textAnchor="end">
            {formatHoursFigure(hours)}
          </text>
        </g>
      ))}
      {months.map((total, index) => {
        const { month, hours, homeHours, mutualisedHours } = total;
        const x = LEFT + slot * index + (slot - bar) / 2;
        // Without its two parts, a month is one bar of its own colour.
        const isSplit = homeHours !== null && mutualisedHours !== null;
        const home = isSplit ? height(homeHours) : 0;
        const crossing = isSplit ? height(mutualisedHours) : height(hours ?? 0);
        const name = t(hours === null ? 'months.hiddenBar' : isSplit ? 'months.bar' : 'months.wholeBar', {
          month: formatMonth(month),
          hours: formatHours(hours),
          home: formatHours(homeHours),
          mutualised: formatHours(mutualisedHours),
        });
        return (
          <g key={month}>
            <Link to={linesPath({ ...selection, ...linesOf(total) })} aria-label={name} className={css.bar}>
              <title>{name}</title>
              <rect x={x - 4} y={TOP} width={bar + 8} height={BOTTOM - TOP} className={css.reach} />
              {hours === null ? (
                <rect x={x} y={BOTTOM - 16} width={bar} height={16} className={css.hiddenBar} />
              ) : null}
              <rect x={x} y={BOTTOM - home} width={bar} height={home} className={css.homeBar} />
              <rect
                x={x}
                y={BOTTOM - home - crossing}
                width={bar}
                height={crossing}
                className={isSplit ? css.mutualisedBar : css.wholeBar}
              />
            </Link>
            {index % labelEvery === 0 ? (
              <text x={x + bar / 2} y={HEIGHT - 12} textAnchor="middle">
                {months.length > 12
                  ? formatShortMonth(month)
                  : formatShortMonth(month).replace(/\s?\d{4}$/, '')}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}
