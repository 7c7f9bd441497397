import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import { IdField, Nested } from '../../http/fields.js';
import { allOf } from '../../platform/paging.js';

export const ROW_FILTERS = ['settle', 'all', 'ignored'] as const;
export const ROW_FIELDS = ['person', 'period', 'clause', 'hours', 'hourKind'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** Most rows kept in a filtered list although they are settled by now, and most changes one request carries. */
export const MOST_CHANGES = 2_000;

/** Rows where a field says the same as in another row, without regard to case or accents. */
export class SameAsRow {
  @IdField() rowId: number;
  @ApiProperty({ enum: ROW_FIELDS }) @IsIn(ROW_FIELDS) field: RowField;
}

/** Which rows of a statement: the filter, the words searched, the rows that say the same as one of them. */
export class RowsAsked {
  @ApiPropertyOptional({ enum: ROW_FILTERS, default: 'all' })
  @IsOptional()
  @IsIn(ROW_FILTERS)
  filter?: (typeof ROW_FILTERS)[number];

  @ApiPropertyOptional({ description: 'Words of the row, without regard to case or accents', maxLength: 100 })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  text?: string;

  @ApiPropertyOptional({ type: SameAsRow })
  @IsOptional()
  @Nested(() => SameAsRow)
  sameAs?: SameAsRow;

  @ApiPropertyOptional({
    type: [Number],
    description:
      'Rows kept in the list although they were settled meanwhile, so that none slips between two windows',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_CHANGES)
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(2_147_483_647, { each: true })
  kept?: number[];
}

/** A window of those rows. */
export class RowWindow extends RowsAsked {
  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  offset?: number;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 100 })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** What a row gives, the firm's corrections over what was read. */
export const GIVEN: Sql = sql`(coalesce(r.raw -> 'given', '{}') || coalesce(r.raw -> 'fixed', '{}'))`;

/** What a field of the row `r` says as written or as corrected. */
export const WRITTEN: Readonly<Record<RowField, Sql>> = {
  person: sql`r.person_text`,
  period: sql`coalesce(${GIVEN} ->> 'period', '')`,
  clause: sql`coalesce(${GIVEN} ->> 'clause', '')`,
  hours: sql`coalesce(${GIVEN} ->> 'hours', '')`,
  hourKind: sql`coalesce(${GIVEN} ->> 'hourKind', '')`,
};

/** The rows asked, as a condition on `timesheet_row r`; the statement and the firm are the caller's to add. */
export function rowsAsked({ filter = 'all', text, sameAs, kept = [] }: RowsAsked): Sql {
  const outcome = filter === 'all' ? null : sql`r.outcome = ${filter === 'settle' ? 'REFUSED' : 'IGNORED'}`;
  const words = (text ?? '').split(/\s+/).filter((word) => word !== '');
  return allOf([
    ...(outcome ? [kept.length > 0 ? sql`(${outcome} or r.id = any (${kept}::integer[]))` : outcome] : []),
    ...words.map(
      (word) => sql`name_key(${SEARCHED}) like '%' || replace(name_key(${word}), ' ', '%') || '%'`,
    ),
    ...(sameAs ? [sql`name_key(${WRITTEN[sameAs.field]}) = name_key(${writtenIn(sameAs)})`] : []),
  ]);
}

const SEARCHED = sql`concat_ws(' ', r.person_text, ${WRITTEN.period}, ${WRITTEN.clause}, ${WRITTEN.hours}, ${WRITTEN.hourKind}, r.row_number)`;

/** What the row that is the example says; of this statement only, the outer row tells which. */
function writtenIn({ rowId, field }: SameAsRow): Sql {
  return sql`(select example.written from (select r.timesheet_id, ${WRITTEN[field]} as written from timesheet_row r
    where r.id = ${rowId}) example where example.timesheet_id = r.timesheet_id)`;
}
