import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { SelectionQuery } from '../selection/selection-query.js';
import { Telling } from '../totals.view.js';
import { DIMENSIONS, type Dimension, STACKS, type Stack } from './dimensions.js';

export class BreakdownQuery extends SelectionQuery {
  @ApiProperty({ enum: DIMENSIONS, description: 'What the hours are told apart by' })
  @IsIn([...DIMENSIONS])
  by: Dimension;

  @ApiPropertyOptional({ enum: STACKS, description: 'And by which territory within that' })
  @IsOptional()
  @IsIn([...STACKS])
  stack?: Stack;
}

const HIDDEN = { type: Number, nullable: true, description: 'Null when hidden' } as const;

export class BreakdownPart {
  @ApiProperty({
    type: String,
    nullable: true,
    description:
      'As the filter of the same name takes it; null for what is left once the parts that are told are taken out',
  })
  key: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'A name, where the key has one of its own' })
  label: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Code of a territory, when stacked' })
  stack: string | null;
  @ApiProperty({ ...HIDDEN, description: 'Hundredths; null when hidden' }) hours: number | null;
  @ApiProperty({ ...HIDDEN, description: 'Distinct: parts do not add up; null when hidden' })
  persons: number | null;
}

/** Hours told apart: the parts and the remainder add up to `hours` exactly, unless a part is hidden without remainder. */
export class BreakdownView extends Telling {
  @ApiProperty({ enum: DIMENSIONS }) by: Dimension;
  @ApiProperty({ ...HIDDEN, description: 'All hours of the selection, hundredths; null when hidden' })
  hours: number | null;
  @ApiProperty({ type: [BreakdownPart] }) parts: BreakdownPart[];
  @ApiProperty({ format: 'date-time' }) readAt: string;
}
