import { ApiProperty } from '@nestjs/swagger';
import { DayField, MonthField } from '../http/fields.js';
import { MATRIX_SOURCES, type MatrixSource } from './matrix-cells.query.js';

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
    description: 'Null when hidden: fewer than five persons, or one that would betray such a cell',
  })
  hours: number | null;
}

export class MatrixRow {
  @ApiProperty({ description: 'Code of the territory of the operations' }) operation: string;
  @ApiProperty({ type: [MatrixCellView] }) cells: MatrixCellView[];
  @ApiProperty() total: number;
}

/** The hours of one territory under each of their names; null beside a hidden cell. */
export class TerritoryBalance {
  @ApiProperty() territory: string;
  @ApiProperty({ type: Number, nullable: true }) byResidentsHere: number | null;
  @ApiProperty({ type: Number, nullable: true }) byNonResidentsHere: number | null;
  @ApiProperty({ type: Number, nullable: true }) byResidentsElsewhere: number | null;
  @ApiProperty() onOwnOperations: number;
  @ApiProperty() byResidents: number;
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'Operation here or resident here, each hour once',
  })
  managed: number | null;
  @ApiProperty({ description: 'Hours its residents give to other territories, minus those it receives' })
  net: number;
}

/** From the houses' figures down to the metropolitan total. */
export class ReconciliationView {
  @ApiProperty() sumOfManaged: number;
  @ApiProperty() countedTwice: number;
  @ApiProperty() metropolitanTotal: number;
}

export class MatrixView {
  @ApiProperty({ type: [MatrixTerritory] }) territories: MatrixTerritory[];
  @ApiProperty({ type: [MatrixRow] }) rows: MatrixRow[];
  @ApiProperty({ type: [MatrixCellView] }) columnTotals: MatrixCellView[];
  @ApiProperty() grandTotal: number;
  @ApiProperty({ description: 'Hours outside the worker’s own territory' }) mutualisedHours: number;
  @ApiProperty() hasHiddenCells: boolean;
  @ApiProperty({ type: [TerritoryBalance] }) balances: TerritoryBalance[];
  @ApiProperty({ type: ReconciliationView }) reconciliation: ReconciliationView;
  @ApiProperty({ enum: MATRIX_SOURCES }) source: MatrixSource;
  @ApiProperty({ format: 'date-time' }) readAt: string;
}
