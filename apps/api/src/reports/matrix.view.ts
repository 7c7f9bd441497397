import { ApiProperty } from '@nestjs/swagger';
import { DayField, MonthField } from '../http/fields.js';
import { Telling } from './totals.view.js';

const HIDDEN = { type: Number, nullable: true, description: 'Null when hidden' } as const;

export class MatrixQuery {
  @MonthField() from: string;
  @MonthField() to: string;
  @DayField({ optional: true }) asOf?: string;
}

export class MatrixTerritory {
  @ApiProperty() code: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Residents of communes that no house covers' }) isOutside: boolean;
}

export class MatrixCellView {
  @ApiProperty({ description: 'Code of the territory of residence' }) residence: string;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Null when hidden: few persons, or hours that would betray a few',
  })
  hours: number | null;
}

export class MatrixRow {
  @ApiProperty({ description: 'Code of the territory of the operations' }) operation: string;
  @ApiProperty({
    type: [MatrixCellView],
    description: 'Residences that may have hours here; of all others, see hoursElsewhere',
  })
  cells: MatrixCellView[];
  @ApiProperty(HIDDEN) total: number | null;
}

/** The hours of one territory under each of their names; null when hidden. */
export class TerritoryBalance {
  @ApiProperty() territory: string;
  @ApiProperty(HIDDEN) byResidentsHere: number | null;
  @ApiProperty(HIDDEN) byNonResidentsHere: number | null;
  @ApiProperty(HIDDEN) byResidentsElsewhere: number | null;
  @ApiProperty(HIDDEN) onOwnOperations: number | null;
  @ApiProperty(HIDDEN) byResidents: number | null;
  @ApiProperty({
    ...HIDDEN,
    description: 'Operation here or resident here, each hour once; null when hidden',
  })
  managed: number | null;
  @ApiProperty({
    ...HIDDEN,
    description: 'Hours its residents give to other territories, minus those it receives; null when hidden',
  })
  net: number | null;
}

/** From the houses' figures down to the metropolitan total. */
export class ReconciliationView {
  @ApiProperty(HIDDEN) sumOfManaged: number | null;
  @ApiProperty(HIDDEN) countedTwice: number | null;
  @ApiProperty(HIDDEN) metropolitanTotal: number | null;
}

export class MatrixView extends Telling {
  @ApiProperty({ type: [MatrixTerritory] }) territories: MatrixTerritory[];
  @ApiProperty({ type: [MatrixRow] }) rows: MatrixRow[];
  @ApiProperty({ type: [MatrixCellView] }) columnTotals: MatrixCellView[];
  @ApiProperty(HIDDEN) grandTotal: number | null;
  @ApiProperty({ ...HIDDEN, description: 'Hours outside the worker’s own territory; null when hidden' })
  mutualisedHours: number | null;
  @ApiProperty() hasHiddenCells: boolean;
  @ApiProperty({
    type: Number,
    nullable: true,
    description:
      'Hours of each pair of territories that has no cell: 0, or null in a period of which no pair is told',
  })
  hoursElsewhere: number | null;
  @ApiProperty({ type: [TerritoryBalance] }) balances: TerritoryBalance[];
  @ApiProperty({ type: ReconciliationView }) reconciliation: ReconciliationView;
  @ApiProperty({ format: 'date-time' }) readAt: string;
}
