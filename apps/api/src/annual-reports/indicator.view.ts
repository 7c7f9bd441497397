import { ratio } from '@clausier/domain/numbers/rate';
import type { Indicator } from '@clausier/domain/reports/indicators';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { type FteQuery, FteView, fteView } from '../reports/fte.js';

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

/** Counted figures of a report, by the keys of its indicators; null when hidden. */
export type CountedValues = Readonly<Record<string, number | null>>;

/** An indicator with all that it stands on: counted ones as they are, shares and full-time equivalents worked out of them. */
export function indicatorView(indicator: Indicator, values: CountedValues, query: FteQuery): IndicatorView {
  const { key, unit, definition, aggregation } = indicator;
  const base = { key, unit, definition, aggregation };
  const [top, bottom] = indicator.of ?? [];
  if (top === undefined) {
    const value = values[key] ?? null;
    return { ...base, value, isHidden: value === null };
  }
  const numerator = { key: top, value: values[top] ?? null };
  if (bottom === undefined) {
    if (numerator.value === null) return { ...base, value: null, isHidden: true, numerator };
    const fte = fteView(numerator.value, query, 12);
    return { ...base, value: fte.hundredths, isHidden: false, numerator, fte };
  }
  const denominator = { key: bottom, value: values[bottom] ?? null };
  const isHidden = numerator.value === null || denominator.value === null;
  const value = isHidden ? null : ratio(numerator.value!, denominator.value!);
  return { ...base, value, isHidden, numerator, denominator };
}
