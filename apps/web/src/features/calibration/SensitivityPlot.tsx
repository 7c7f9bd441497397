import { type CalibrationInput, calibrate, RARELY_WORTH_BELOW } from '@clausier/domain/calibration/calibrate';
import { type PerTenThousand, WHOLE } from '@clausier/domain/numbers/rate';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import css from './calibration.module.css';

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT] = [560, 220, 62, 30, 14, 14];
const STEPS = 20;
const WIDEST = 2000;

type Varied = 'insertionRate' | 'labourShare';

/** How the hours move when one of the two debatable inputs does, with the threshold under which a clause is rarely worth it. */
export function SensitivityPlot({ input, varied }: { input: CalibrationInput; varied: Varied }) {
  const { t } = useTranslation('calibration');
  const { formatHours, formatHoursFigure, formatPercent } = useFormats();
  const most = varied === 'labourShare' ? WHOLE : Math.min(WHOLE, Math.max(WIDEST, input[varied] * 1.25));
  const at = (rate: number) => calibrate({ ...input, [varied]: Math.round(rate) as PerTenThousand });
  const points = Array.from({ length: STEPS + 1 }, (_, step) => (most * step) / STEPS);
  const top = Math.max(at(most), RARELY_WORTH_BELOW * 1.2, 1);
  const x = (rate: number) => LEFT + ((WIDTH - LEFT - RIGHT) * rate) / most;
  const y = (hours: number) => HEIGHT - BOTTOM - ((HEIGHT - BOTTOM - TOP) * hours) / top;
  const print = (rate: number) =>
    formatPercent(Math.round(rate), WHOLE, Math.round(rate) % 100 === 0 ? 0 : 2);
  const here = at(input[varied]);
  const label = t(`plot.${varied}`);
  return (
    <Card title={label}>
      <svg
        className={css.plot}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={t('plot.says', {
          label,
          from: formatHours(at(0)),
          to: formatHours(at(most)),
          most: print(most),
          rate: print(input[varied]),
          hours: formatHours(here),
        })}
      >
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line className={css.grid} x1={LEFT} x2={WIDTH - RIGHT} y1={y(top * part)} y2={y(top * part)} />
            <text className={css.tick} x={LEFT - 8} y={y(top * part) + 4} textAnchor="end">
              {formatHoursFigure(Math.round((top * part) / 100) * 100)}
            </text>
            <text
              className={css.tick}
              x={x(most * part)}
              y={HEIGHT - 8}
              textAnchor={part === 0 ? 'start' : part === 1 ? 'end' : 'middle'}
            >
              {print(most * part)}
            </text>
          </g>
        ))}
        <line
          className={css.threshold}
          x1={LEFT}
          x2={WIDTH - RIGHT}
          y1={y(RARELY_WORTH_BELOW)}
          y2={y(RARELY_WORTH_BELOW)}
        />
        <text className={css.tick} x={WIDTH - RIGHT} y={y(RARELY_WORTH_BELOW) - 5} textAnchor="end">
          {t('plot.threshold')}
        </text>
        <polyline
          className={css.curve}
          points={points.map((rate) => `${x(rate)},${y(at(rate))}`).join(' ')}
        />
        <line
          className={css.drop}
          x1={x(input[varied])}
          x2={x(input[varied])}
          y1={y(here)}
          y2={HEIGHT - BOTTOM}
        />
        <circle className={css.point} cx={x(input[varied])} cy={y(here)} r={6} />
      </svg>
    </Card>
  );
}
