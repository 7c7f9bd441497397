import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { orderBy, type Page, type PageQuery, slice } from './paging.js';

/** How a list of many items is read. */
export interface LongList<T> {
  /** The ids of all its items, with the columns `order` speaks of, and no more. */
  readonly hits: Sql;
  readonly order: Sql;
  /** Tells of the items of one page, by their ids and in any order. */
  readonly read: (ids: readonly number[]) => Promise<T[]>;
  /**
   * Whether an index gives the items in that order: the page is then read from it and the items counted apart. Otherwise they are
   * found once, and sorted.
   */
  readonly isInOrder: boolean;
}

/**
 * What a long list is sorted by among the names it offers, and the order of its hits, whose column is `key` whatever it is made
 * of. The tie-break keeps pages from overlapping.
 */
export function sortedBy<Name extends string>(
  sort: string | undefined,
  offered: readonly Name[],
  fallback: Name | `-${Name}`,
  tieBreak: string,
): { by: Name; order: Sql } {
  const columns = Object.fromEntries(offered.map((name) => [name, 'key']));
  const order = orderBy(sort, columns, fallback, tieBreak);
  return { by: (sort ?? fallback).replace(/^-/, '') as Name, order };
}

/** One page of a list of which only the page is told: found by ids first, whatever the others would take to tell. */
export async function pageOfLongList<T extends { id: number }>(
  scope: Scope,
  query: PageQuery,
  { hits, order, read, isInOrder }: LongList<T>,
): Promise<Page<T>> {
  const { total, ids } = await scope.one<{ total: number; ids: number[] }>(sql`
    with hit as ${isInOrder ? sql`not materialized` : sql`materialized`} (${hits})
    select (select count(*)::integer from hit) as total,
      array(select id from hit ${order} ${slice(query)}) as ids`);
  const items = new Map(ids.length === 0 ? [] : (await read(ids)).map((item) => [item.id, item]));
  return { page: query.page, size: query.size, total, items: ids.flatMap((id) => items.get(id) ?? []) };
}
