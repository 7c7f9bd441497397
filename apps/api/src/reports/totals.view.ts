import { ApiProperty, IntersectionType } from '@nestjs/swagger';
import { FteQuery, FteView } from './fte.js';
import { Measure } from './measure.query.js';
import { SelectionQuery } from './selection/selection-query.js';
import { HIDDEN_REASONS, type HiddenReason } from './told/told-figures.query.js';

export class TotalsQuery extends IntersectionType(SelectionQuery, FteQuery) {}

const HIDDEN = { type: Number, nullable: true, description: 'Null when hidden' } as const;

export class MonthTotal {
  @ApiProperty({ example: '2023-01' }) month: string;
  @ApiProperty(HIDDEN) hours: number | null;
  @ApiProperty({ ...HIDDEN, description: 'By residents of the operation’s territory; null when hidden' })
  homeHours: number | null;
  @ApiProperty(HIDDEN) mutualisedHours: number | null;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description:
      'The day to ask its lines as of, when its period is not told as of the last release; else null',
  })
  asOf: string | null;
}

/** What the clauses at work in the period commit to, and what has been validated on them since they began. */
export class CommittedTotal {
  @ApiProperty() clauses: number;
  @ApiProperty() committedHours: number;
  @ApiProperty({
    ...HIDDEN,
    description: 'Validated on these clauses up to the end of the period; null when hidden',
  })
  validatedHours: number | null;
}

/** How the figures of an answer are protected. */
export class Telling {
  @ApiProperty({
    enum: HIDDEN_REASONS,
    nullable: true,
    description:
      'Why figures are null: few persons (or one of few would be betrayed), a breakdown that is not told, a year without release',
  })
  hiddenReason: HiddenReason | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'For who reads released figures: the day up to which all of them count; null for live ones',
  })
  statedOn: string | null;
}

export class TotalsView extends Telling {
  @ApiProperty({ type: Measure }) current: Measure;
  @ApiProperty({ type: Measure, nullable: true, description: 'Null when hidden' })
  yearBefore: Measure | null;
  @ApiProperty({ type: Measure, nullable: true, description: 'Null when hidden' })
  twoYearsBefore: Measure | null;
  @ApiProperty({ type: FteView, nullable: true, description: 'Null when hidden' }) fte: FteView | null;
  @ApiProperty({
    type: [FteView],
    description:
      'The same hours under every convention and mode, so that each can be named; empty when hidden',
  })
  ftes: FteView[];
  @ApiProperty({ ...HIDDEN, description: 'Declared by firms, waiting for a facilitator; null when hidden' })
  declaredHours: number | null;
  @ApiProperty({
    type: CommittedTotal,
    nullable: true,
    description: 'Null when persons or firms are filtered',
  })
  committed: CommittedTotal | null;
  @ApiProperty({ type: [MonthTotal] }) months: MonthTotal[];
  @ApiProperty({ format: 'date-time' }) readAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastRecordedAt: string | null;
}
