import { INDICATORS, type Indicator, type IndicatorKey } from '@clausier/domain/reports/indicators';
import { ratio } from '@clausier/domain/shared/rate';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { DayField } from '../http/fields.js';
import { notFound } from '../platform/refuse.js';
import { FteQuery, FteView, fteView } from './fte.js';
import { type CountedIndicators, readIndicators } from './indicators.query.js';
import { yearOf } from './selection.js';

export class TerritoryReportQuery extends FteQuery {
  @DayField({ optional: true }) asOf?: string;
}

export class IndicatorTerm {
  @ApiProperty({ description: 'Key of another indicator of the report' }) key: string;
  @ApiProperty() value: number;
}

export class IndicatorView {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'HOURS are hundredths, RATE is per ten thousand, FTE is hundredths' })
  unit: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null for a share of nothing' }) value:
    | number
    | null;
  @ApiProperty({ description: 'Key of the sentence that defines it' }) definition: string;
  @ApiProperty({ description: 'Whether territories may be added' }) aggregation: string;
  @ApiPropertyOptional({ type: IndicatorTerm }) numerator?: IndicatorTerm;
  @ApiPropertyOptional({ type: IndicatorTerm }) denominator?: IndicatorTerm;
  @ApiPropertyOptional({ type: FteView }) fte?: FteView;
}

class ReportTerritory {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty() houseName: string;
}

export class TerritoryReportView {
  @ApiProperty({ type: ReportTerritory }) territory: ReportTerritory;
  @ApiProperty() year: number;
  @ApiProperty({ type: [IndicatorView] }) indicators: IndicatorView[];
  @ApiProperty({ format: 'date-time' }) readAt: string;
}

/** A territory's year as its house publishes it. A house reads its own (`not-found` for another), the metropolis any. */
export async function readTerritoryReport(
  scope: Scope,
  code: string,
  year: number,
  query: TerritoryReportQuery,
): Promise<TerritoryReportView> {
  const own = scope.actor.territoryId;
  const { id, ...territory } = await scope.one<ReportTerritory & { id: number }>(sql`
    select id, code, name, house_name as "houseName" from territory where code = ${code} and not is_outside`);
  if (own !== null && own !== id) throw notFound();
  const selection = { ...yearOf(year), ...(query.asOf ? { asOf: query.asOf } : {}) };
  const values = await readIndicators(scope, id, selection);
  return {
    territory,
    year,
    indicators: INDICATORS.map((indicator) => viewOf(indicator.key, values, query)),
    readAt: new Date().toISOString(),
  };
}

function viewOf(key: IndicatorKey, values: CountedIndicators, query: FteQuery): IndicatorView {
  const indicator: Indicator = INDICATORS.find((known) => known.key === key)!;
  const { unit, definition, aggregation } = indicator;
  const base = { key, unit, definition, aggregation };
  const [top, bottom] = (indicator.of ?? []) as (keyof CountedIndicators)[];
  if (top === undefined) return { ...base, value: values[key as keyof CountedIndicators] };
  const numerator = { key: top, value: values[top] };
  if (bottom === undefined) {
    const fte = fteView(numerator.value, query, 12);
    return { ...base, value: fte.hundredths, numerator, fte };
  }
  const denominator = { key: bottom, value: values[bottom] };
  return { ...base, value: ratio(numerator.value, denominator.value), numerator, denominator };
}
