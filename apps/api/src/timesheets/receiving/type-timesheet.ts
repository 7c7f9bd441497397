import { parseMonth } from '@clausier/domain/calendar/month';
import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, MaxLength } from 'class-validator';
import type { Scope } from '../../database/scope.js';
import { IdField, MonthField, Nested } from '../../http/fields.js';
import { refuseNirAt } from '../checking/rows/refuse-nir-at.js';
import { readTimesheet } from '../timesheet.query.js';
import type { TimesheetView } from '../timesheet.view.js';
import { createTimesheet } from './create-timesheet.js';
import { batchOf, takeRows } from './take-rows.js';

/** A row typed in the firm's grid: texts are kept as typed, and read with the same rules as a file's. */
export class TypedTimesheetRow {
  @IdField({ optional: true }) employmentContractId?: number;
  @IdField({ optional: true }) assignmentId?: number;

  @ApiPropertyOptional({ description: 'The person by name, when not chosen', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  person?: string;

  @ApiPropertyOptional({
    description: 'A month or a day, as typed; the month of the statement when left out',
  })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  period?: string;

  @ApiPropertyOptional({ example: 'WORKED', maxLength: 40 })
  @IsOptional()
  @IsString()
  @MaxLength(40)
  hourKind?: string;

  @ApiProperty({ example: '151h40', maxLength: 40 })
  @IsString()
  @MaxLength(40)
  hoursText: string;
}

/** The hours of a month, typed. */
export class NewTypedTimesheet {
  @MonthField() month: string;

  @ApiProperty({ type: [TypedTimesheetRow] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @Nested(() => TypedTimesheetRow, { isList: true })
  rows: TypedTimesheetRow[];
}

/** Takes typed rows as a draft, checked. Throws `nir-refused`. */
export async function typeTimesheet(scope: Scope, input: NewTypedTimesheet): Promise<TimesheetView> {
  const rows = input.rows.map(({ hoursText, person, ...row }, index) => {
    if (looksLikeNir(`${person ?? ''} ${hoursText}`)) refuseNirAt(index + 1);
    return { rowNumber: index + 1, raw: { given: { ...row, fullName: person ?? '', hours: hoursText } } };
  });
  const id = await createTimesheet(scope, { month: parseMonth(input.month), origin: 'GRID' });
  if (id === null) throw new Error('Typed hours have no file that could be sent twice.');
  await takeRows(scope, id, [batchOf(rows)]);
  return readTimesheet(scope, id);
}
