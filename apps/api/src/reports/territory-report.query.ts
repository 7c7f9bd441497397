import { INDICATORS, type Indicator, type IndicatorKey } from '@clausier/domain/reports/indicators';
import { ratio } from '@clausier/domain/shared/rate';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { DayField } from '../http/fields.js';
import { notFound } from '../platform/refuse.js';
import { FteQuery, FteView, fteView } from './fte.js';
import { readIndicators } from './indicators.query.js';
import { yearOf } from './selection/selection.js';
import {
  readMetropolisForHouse,
  readToldIndicators,
  type ToldIndicators,
} from './told/told-indicators.query.js';

export class TerritoryReportQuery extends FteQuery {
  @DayField({ optional: true }) asOf?: string;
}

export class IndicatorTerm {
  @ApiProperty({ description: 'Key of another indicator of the report' }) key: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null when hidden' }) value: number | null;
}

export class IndicatorView {
  @ApiProperty() key: string;
  @ApiProperty({ description: 'HOURS are hundredths, RATE is per ten thousand, FTE is hundredths' })
  unit: string;
  @ApiProperty({ type: Number, nullable: true, description: 'Null when hidden, or for a share of nothing' })
  value: number | null;
  @ApiProperty({ description: 'About few persons, or would betray a few: the value is null' })
  isHidden: boolean;
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
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'For who reads released figures: the day up to which all of them count; null for live ones',
  })
  statedOn: string | null;
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
  const { values, statedOn } =
    own === null
      ? await readToldIndicators(scope, id, year, query.asOf)
      : { values: await readOwnIndicators(scope, id, year, query.asOf), statedOn: null };
  return {
    territory,
    year,
    indicators: INDICATORS.map((indicator) => viewOf(indicator.key, values, query)),
    statedOn,
    readAt: new Date().toISOString(),
  };
}

async function readOwnIndicators(
  scope: Scope,
  territory: number,
  year: number,
  asOf: string | undefined,
): Promise<ToldIndicators> {
  const selection = { ...yearOf(year), ...(asOf ? { asOf } : {}) };
  const found = await readIndicators(scope, territory, selection);
  const hoursMetropolis = await readMetropolisForHouse(scope, year, asOf, found.hoursManaged);
  return { ...found, hoursMetropolis };
}

function viewOf(key: IndicatorKey, values: ToldIndicators, query: FteQuery): IndicatorView {
  const indicator: Indicator = INDICATORS.find((known) => known.key === key)!;
  const { unit, definition, aggregation } = indicator;
  const base = { key, unit, definition, aggregation };
  const [top, bottom] = (indicator.of ?? []) as (keyof ToldIndicators)[];
  if (top === undefined) {
    const value = values[key as keyof ToldIndicators];
    return { ...base, value, isHidden: value === null };
  }
  const numerator = { key: top, value: values[top] };
  if (bottom === undefined) {
    if (numerator.value === null) return { ...base, value: null, isHidden: true, numerator };
    const fte = fteView(numerator.value, query, 12);
    return { ...base, value: fte.hundredths, isHidden: false, numerator, fte };
  }
  const denominator = { key: bottom, value: values[bottom] };
  const isHidden = numerator.value === null || denominator.value === null;
  const value = isHidden ? null : ratio(numerator.value!, denominator.value!);
  return { ...base, value, isHidden, numerator, denominator };
}
