import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { fteText } from '../../lib/selection/format-fte';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/Card';
import { HiddenFigure } from '../../ui/HiddenFigure';
import { TableFrame } from '../../ui/TableFrame';
import { partOf } from './indicator-groups';
import css from './territory-report.module.css';
import type { IndicatorValue } from './use-territory-report';

type IndicatorGroupProps = {
  title: string;
  indicators: IndicatorValue[];
  selection: Selection;
  territory: string;
};

/** A chapter of the report: name, figure, definition, and for a share what is divided by what. */
export function IndicatorGroup({ title, indicators, selection, territory }: IndicatorGroupProps) {
  const { t } = useTranslation('territory-report');
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
                {indicator.isHidden ? (
                  <HiddenFigure />
                ) : (
                  <Link to={linesPath({ ...selection, ...partOf(indicator.key, territory) })}>
                    <IndicatorFigure indicator={indicator} />
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

function IndicatorFigure({ indicator }: { indicator: IndicatorValue }) {
  const { formatHours, formatCount, formatPercent, language } = useFormats();
  const { unit, value, fte, numerator, denominator } = indicator;
  if (value === null) return <>—</>;
  if (fte) return <>{fteText(fte, language)}</>;
  if (numerator && denominator) return <>{formatPercent(numerator.value, denominator.value)}</>;
  return <>{unit === 'HOURS' ? formatHours(value) : formatCount(value)}</>;
}

/** What a share divides by what, and what a full-time equivalent stands on. */
function Basis({ indicator: { isHidden, fte, numerator, denominator } }: { indicator: IndicatorValue }) {
  const { t } = useTranslation('territory-report');
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
