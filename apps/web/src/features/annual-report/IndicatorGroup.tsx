import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './annual-report.module.css';
import type { IndicatorValue } from './use-annual-report';
import { useIndicatorText } from './use-indicator-text';

type IndicatorGroupProps = {
  title: string;
  indicators: IndicatorValue[];
  linesOf: ((key: string) => string) | null;
};

/** A chapter of the report: name, figure, definition, and for a share what is divided by what. */
export function IndicatorGroup({ title, indicators, linesOf }: IndicatorGroupProps) {
  const { t } = useTranslation('annual-report');
  return (
    <Card title={title} isFlush>
      <TableFrame caption={title}>
        <thead className={css.head}>
          <tr>
            <th scope="col">{t('column.indicator')}</th>
            <th scope="col" className="num">
              {t('column.value')}
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators.map((indicator) => (
            <tr key={indicator.key}>
              <th scope="row" className={css.name}>
                {t(`indicator.${indicator.key}.label`)}
                <p className={css.definition}>
                  {t(`indicator.${indicator.key}.definition`)} <Basis indicator={indicator} />
                </p>
              </th>
              <td className={`num ${css.value}`}>
                <IndicatorFigure indicator={indicator} to={linesOf?.(indicator.key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

function IndicatorFigure({ indicator, to }: { indicator: IndicatorValue; to: string | undefined }) {
  const indicatorText = useIndicatorText();
  if (indicator.isHidden) return <HiddenFigure />;
  const text = (
    <>
      {indicatorText(indicator)}
      {indicator.unit === 'HOURS' ? <span className={css.unit}> h</span> : null}
    </>
  );
  return to ? <Link to={to}>{text}</Link> : text;
}

/** What a share divides by what, and what a full-time equivalent stands on. */
function Basis({ indicator: { isHidden, fte, numerator, denominator } }: { indicator: IndicatorValue }) {
  const { t } = useTranslation('annual-report');
  const { formatHours } = useFormats();
  if (isHidden) return null;
  if (fte && numerator) {
    const values = {
      part: formatHours(numerator.value),
      hours: formatHours(fte.convention.hoursPerYear),
      source: fte.convention.source,
    };
    return <b>{t('basis.fte', values)}</b>;
  }
  if (!numerator || !denominator) return null;
  return (
    <b>
      {t('basis.share', {
        part: formatHours(numerator.value),
        whole: formatHours(denominator.value),
      })}
    </b>
  );
}
