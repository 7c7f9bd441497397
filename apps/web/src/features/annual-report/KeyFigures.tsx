import { KEY_INDICATORS, METROPOLITAN_KEY_INDICATORS } from '@clausier/domain/reports/indicator-groups';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { Figure } from '../../ui/figures/Figure';
import { Figures } from '../../ui/figures/Figures';
import type { AnnualReport, IndicatorValue } from './use-annual-report';
import { useIndicatorText } from './use-indicator-text';

type KeyFiguresProps = {
  report: AnnualReport;
  isMetropolis: boolean;
  /** Where the lines of an indicator are; none when the report is frozen. */
  linesOf: ((key: string) => string) | null;
};

/** The figures a reader looks for first, each with what it stands on. */
export function KeyFigures({ report, isMetropolis, linesOf }: KeyFiguresProps) {
  const { t } = useTranslation('annual-report');
  const indicatorText = useIndicatorText();
  const detailOf = useDetail(report);
  const keys: readonly string[] = isMetropolis ? METROPOLITAN_KEY_INDICATORS : KEY_INDICATORS;
  return (
    <Figures label={t('keyFigures')}>
      {keys.map((key) => {
        const indicator = report.indicators.find((one) => one.key === key);
        if (!indicator) return null;
        return (
          <Figure
            key={key}
            label={t(`indicator.${key}.label`)}
            value={indicatorText(indicator)}
            isHidden={indicator.isHidden}
            {...(indicator.unit === 'HOURS' ? { unit: 'h' } : {})}
            {...(linesOf ? { to: linesOf(key) } : {})}
            detail={detailOf(indicator)}
          />
        );
      })}
    </Figures>
  );
}

/** The denominator or the convention, else the definition. */
function useDetail({ indicators }: AnnualReport): (indicator: IndicatorValue) => string {
  const { t } = useTranslation('annual-report');
  const { formatHours, formatPercent } = useFormats();
  const figureOf = (key: string) => indicators.find((one) => one.key === key)?.value ?? null;
  return ({ key, fte, numerator, denominator, isHidden }) => {
    const definition = t(`indicator.${key}.definition`);
    if (isHidden) return definition;
    if (fte && numerator)
      return t('key.share', {
        part: formatHours(numerator.value),
        whole: formatHours(fte.convention.hoursPerYear),
      });
    if (numerator && denominator)
      return t('key.share', { part: formatHours(numerator.value), whole: formatHours(denominator.value) });
    const residents = figureOf('hoursByResidentsHere');
    const own = figureOf('hoursOnOwnOperations');
    if (key === 'hoursManaged' && own !== null) return t('key.managed', { part: formatHours(own) });
    if (key === 'hoursOnOwnOperations' && residents !== null && own)
      return t('key.residents', {
        percent: formatPercent(residents, own),
        part: formatHours(residents),
        whole: formatHours(own),
      });
    return definition;
  };
}
