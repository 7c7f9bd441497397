import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Nested, VersionField } from '../../../http/fields.js';
import { COLUMN_ROLES, type ColumnRole, NO_COLUMN } from '../../reading/column-roles.js';
import type { Confidence } from '../../reading/statement-view.js';

export class TimesheetSheet {
  @ApiProperty({ description: 'Empty for separated text and pasted cells' }) name: string;
  @ApiProperty({ description: 'Rows that declare hours' }) rowCount: number;
  @ApiProperty() isRead: boolean;
}

/** A column as the file has it, and what it was taken for. */
export class TimesheetColumn {
  @ApiProperty({ description: 'Position from 0' }) column: number;
  @ApiProperty() heading: string;
  @ApiProperty({ type: [String], description: 'The first cells under it' }) samples: string[];
  @ApiProperty({ enum: COLUMN_ROLES, nullable: true, type: String }) role: ColumnRole | null;
  @ApiProperty({ enum: ['CERTAIN', 'LIKELY', 'NONE'] }) confidence: Confidence;
}

/** How the file of a statement is read: its sheets and the columns of the first one. */
export class TimesheetColumns {
  @ApiProperty() version: number;
  @ApiProperty({ type: [TimesheetSheet] }) sheets: TimesheetSheet[];
  @ApiProperty({ type: [TimesheetColumn] }) columns: TimesheetColumn[];
}

const Position = () => (target: object, role: string) => {
  ApiPropertyOptional({ type: 'integer', description: 'Position from 0; -1 when no column holds it' })(
    target,
    role,
  );
  IsOptional()(target, role);
  IsInt()(target, role);
  Min(NO_COLUMN)(target, role);
  Max(1_000)(target, role);
};

/** Roles the firm gives to columns; those it leaves out stay as they are. */
export class TimesheetColumnRoles {
  @Position() lastName?: number;
  @Position() firstName?: number;
  @Position() fullName?: number;
  @Position() bornOn?: number;
  @Position() siret?: number;
  @Position() clause?: number;
  @Position() period?: number;
  @Position() hours?: number;
  @Position() hourKind?: number;
}

/** Other columns, or other sheets, to read the same file with. */
export class TimesheetColumnsChange {
  @VersionField() version: number;

  @ApiProperty({ type: TimesheetColumnRoles })
  @Nested(() => TimesheetColumnRoles)
  roles: TimesheetColumnRoles;

  @ApiPropertyOptional({ type: [String], description: 'Sheets to read; all of them when left out' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(200, { each: true })
  sheets?: string[];
}
