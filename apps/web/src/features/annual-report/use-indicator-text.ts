import { useFormats } from '../../lib/format/use-formats';
import { fteText } from '../../lib/selection/format-fte';
import type { IndicatorValue } from './use-annual-report';

/** An indicator as it is printed, without the unit of hours. */
export function useIndicatorText(): (indicator: IndicatorValue) => string {
  const { formatHoursFigure, formatCount, formatPercent, language } = useFormats();
  return ({ unit, value, fte, numerator, denominator }) => {
    if (value === null) return '—';
    if (fte) return fteText(fte, language);
    if (numerator && denominator) return formatPercent(numerator.value, denominator.value);
    return unit === 'HOURS' ? formatHoursFigure(value) : formatCount(value);
  };
}
