import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min } from 'class-validator';
import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { invalid } from './refuse.js';

/** What every list takes: a page, its size, and a sort such as `name` or `-startedOn`. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, default: 1 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100_000)
  page: number = 1;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  size: number = 50;

  @ApiPropertyOptional({
    description: 'A column of the list, with a leading - for descending',
    example: '-startedOn',
  })
  @IsOptional()
  @IsString()
  @Matches(/^-?[a-zA-Z]{1,40}$/)
  sort?: string;
}

/** Words to search, without regard to case or accents. */
export const SearchField = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      description: 'Words to search, without regard to case or accents',
      maxLength: 100,
    }),
    IsOptional(),
    IsString(),
    MaxLength(100),
  );

/**
 * The same with a free search, for lists of anything but people: an address is kept in histories and logs, where nobody's
 * name may be. Lists of people take theirs in a body (`POST .../search`).
 */
export class ListQuery extends PageQuery {
  @SearchField() search?: string;
}

/** What every list answers beside its items. */
export class PageInfo {
  @ApiProperty() page: number;
  @ApiProperty() size: number;
  @ApiProperty({ description: 'Items in all pages' }) total: number;
}

export interface Page<T> extends PageInfo {
  items: T[];
}

/** `order by` for a sort the client chose among the columns a list offers, with a tie-break so that pages never overlap. */
export function orderBy(
  sort: string | undefined,
  columns: Record<string, string>,
  fallback: string,
  tieBreak: string,
): Sql {
  const wanted = sort ?? fallback;
  const name = wanted.replace(/^-/, '');
  // An object also answers to names nobody gave it, such as `constructor`.
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) {
    throw invalid('sort-unknown', 'sort', { sort: wanted, offered: Object.keys(columns).join(', ') });
  }
  return raw(
    `order by ${column} ${wanted.startsWith('-') ? 'desc nulls last' : 'asc nulls last'}, ${tieBreak}`,
  );
}

/** Conditions joined by `and`; none means all rows. */
export function allOf(conditions: Sql[]): Sql {
  return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

/** The rows of a page. */
export function slice({ page, size }: PageQuery): Sql {
  return sql`limit ${size} offset ${(page - 1) * size}`;
}

/**
 * One page of a list, and how many items there are in all, in one statement. `select` names its columns as the answer
 * does (`started_on as "startedOn"`); `order` speaks of those names.
 */
export async function pageOf<T>(scope: Scope, query: PageQuery, select: Sql, order: Sql): Promise<Page<T>> {
  const { total, items } = await scope.one<{ total: number; items: T[] }>(sql`
    with hit as (${select})
    select (select count(*)::integer from hit) as total,
      coalesce((select json_agg(page) from (select * from hit ${order} ${slice(query)}) page), '[]') as items`);
  return { page: query.page, size: query.size, total, items };
}

/** A search that ignores case and accents: every word must appear, in any order, in the column that holds a `name_key`. */
export function matches(column: string, search: string | undefined): Sql[] {
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  return words.map((word) => sql`${raw(column)} like '%' || replace(name_key(${word}), ' ', '%') || '%'`);
}
