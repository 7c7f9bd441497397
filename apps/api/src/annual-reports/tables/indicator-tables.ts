import {
  INDICATOR_GROUPS,
  type IndicatorGroup,
  METROPOLITAN_GROUPS,
} from '@clausier/domain/reports/indicator-groups';
import type { IndicatorUnit } from '@clausier/domain/reports/indicators';
import type { Language } from '@clausier/domain/shared/language';
import type { AnnualReportView } from '../annual-report.view.js';
import type { IndicatorView } from '../indicator.view.js';
import { METROPOLIS_CODE } from '../place.query.js';
import { hoursText } from './figure-text.js';
import type { FigureCell, FigureKind, ReportRow, ReportTable } from './report-table.js';
import type { Words } from './words.js';

const KINDS: Partial<Record<IndicatorUnit, FigureKind>> = { HOURS: 'HOURS', FTE: 'FTE', RATE: 'RATE' };

/** The chapters of the report: each indicator with its unit, its definition and what it stands on. */
export function indicatorTables(report: AnnualReportView, words: Words, language: Language): ReportTable[] {
  const groups: readonly IndicatorGroup[] =
    report.place.code === METROPOLIS_CODE ? METROPOLITAN_GROUPS : INDICATOR_GROUPS;
  const found = new Map(report.indicators.map((indicator) => [indicator.key, indicator]));
  return groups.map(({ group, keys }) => ({
    key: group,
    chapter: 'INDICATORS',
    title: words(`annual-report:group.${group}`),
    note: null,
    columns: [
      { key: 'indicator', header: words('annual-report:column.indicator'), isFigure: false },
      { key: 'value', header: words('annual-report:column.value'), isFigure: true },
      { key: 'unit', header: words('annual-report:col.unit'), isFigure: false },
    ],
    rows: keys.map((key) => rowOf(found.get(key)!, words, language)),
  }));
}

function rowOf(indicator: IndicatorView, words: Words, language: Language): ReportRow {
  const { key } = indicator;
  const unit = indicator.unit as IndicatorUnit;
  const basis = basisOf(indicator, words, language);
  return {
    code: key,
    cells: [
      words(`annual-report:indicator.${key}.label`),
      figureOf(indicator),
      words(`annual-report:unit.${unit}`),
    ],
    unit,
    definition: words(`annual-report:indicator.${key}.definition`),
    ...(basis ? { basis } : {}),
  };
}

function figureOf({ unit, value, isHidden, numerator, denominator, fte }: IndicatorView): FigureCell {
  const kind = KINDS[unit as IndicatorUnit] ?? 'COUNT';
  // Over twelve months, annual and continuous are the same division.
  if (fte && numerator)
    return { kind, value, numerator: numerator.value, denominator: fte.convention.hoursPerYear };
  if (numerator && denominator)
    return {
      kind,
      value,
      numerator: numerator.value,
      denominator: denominator.value,
      isNothing: value === null && !isHidden,
    };
  return { kind, value };
}

/** What is divided by what, in hours. */
function basisOf(
  { isHidden, fte, numerator, denominator }: IndicatorView,
  words: Words,
  language: Language,
): string | null {
  if (isHidden || numerator?.value == null) return null;
  const hours = (value: number) => words('annual-report:pdf.hours', { hours: hoursText(value, language) });
  const part = hours(numerator.value);
  if (fte) {
    const { hoursPerYear, source } = fte.convention;
    return words('annual-report:basis.fte', { part, hours: hours(hoursPerYear), source });
  }
  return denominator?.value == null
    ? null
    : words('annual-report:basis.share', { part, whole: hours(denominator.value) });
}
