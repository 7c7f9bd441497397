import { FTE_CONVENTION_CODES, FTE_CONVENTIONS, fteConventionOf } from '@clausier/domain/fte/conventions';
import { type FteMode, fteHundredths, toFte } from '@clausier/domain/fte/to-fte';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';

export const FTE_MODES = ['YEAR', 'CONTINUOUS'] as const;

/** How the client wants hours turned into full-time equivalents. */
export class FteQuery {
  @ApiPropertyOptional({ enum: FTE_CONVENTION_CODES, default: 'HOUSE_1800' })
  @IsOptional()
  @IsIn(FTE_CONVENTION_CODES)
  convention: string = 'HOUSE_1800';

  @ApiPropertyOptional({ enum: FTE_MODES, default: 'YEAR' })
  @IsOptional()
  @IsIn(FTE_MODES)
  mode: (typeof FTE_MODES)[number] = 'YEAR';
}

export class FteConventionView {
  @ApiProperty({ enum: FTE_CONVENTION_CODES }) code: string;
  @ApiProperty({ description: 'Hundredths of an hour in a full-time year' }) hoursPerYear: number;
  @ApiProperty() source: string;
  @ApiProperty({ format: 'date' }) validFrom: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) validTo: string | null;
}

/** Full-time equivalents with all that they stand on; the exact ratio, so that the screen rounds once. */
export class FteView {
  @ApiProperty({ description: 'Hundredths, half up' }) hundredths: number;
  @ApiProperty() numerator: number;
  @ApiProperty() denominator: number;
  @ApiProperty({ enum: FTE_MODES }) mode: (typeof FTE_MODES)[number];
  @ApiProperty({ description: 'Months the hours are spread over' }) months: number;
  @ApiProperty({ type: FteConventionView }) convention: FteConventionView;
}

/** Every convention an FTE may stand on, with its source. */
export function fteConventions(): FteConventionView[] {
  return FTE_CONVENTIONS.map((convention) => ({ ...convention }));
}

/** A total of hours, in hundredths, under every convention: over the year, and in continuity over so many months. */
export function everyFte(hours: number, months: number): FteView[] {
  return FTE_CONVENTION_CODES.flatMap((convention) =>
    FTE_MODES.map((mode) => fteView(hours, { convention, mode }, months)),
  );
}

/** A total of hours, in hundredths, as full-time equivalents over a period of so many months. */
export function fteView(hours: number, { convention: code, mode }: FteQuery, months: number): FteView {
  const convention = fteConventionOf(code, 'convention');
  const how: FteMode = mode === 'YEAR' ? { kind: 'YEAR' } : { kind: 'CONTINUOUS', months };
  const fte = toFte(hoursFromHundredths(hours), convention, how);
  const { numerator, denominator } = fte;
  return {
    hundredths: fteHundredths(fte),
    numerator,
    denominator,
    mode,
    months,
    convention: { ...convention },
  };
}
