import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { allOf, orderBy, type PageQuery } from '../../platform/paging.js';
import type { ReportLine } from '../lines.view.js';

/** A line of a page before its names are read: an entry by its number, or the place of a told line. */
interface Hit {
  readonly id: number | null;
  readonly month: string | null;
  readonly told: number | null;
}

/** Lines that need no reading: of a year when they have no month. */
type ToldLine = Pick<ReportLine, 'kind' | 'month' | 'hours'>;

/** Lines of the ledger by their numbers, as a query that gives each with its `id`. */
type ReadEntries = (conditions: Sql[]) => Sql;

/**
 * A page of lines of the ledger that meet the conditions, with told lines among them, and how many there are in all. The page
 * is found among months, hours and numbers; names are read of its lines only, whatever the number of the others.
 */
export async function pageOfEntries<Told extends ToldLine>(
  scope: Scope,
  query: PageQuery,
  conditions: Sql[],
  told: readonly Told[],
  readEntries: ReadEntries,
): Promise<{ total: number; items: ((ReportLine & { id: number }) | Told)[] }> {
  const { total, hits } = await findPage(scope, query, conditions, told);
  const ids = hits.flatMap(({ id }) => id ?? []);
  const months = [...new Set(hits.flatMap(({ id, month }) => (id === null ? [] : month!)))];
  const chosen = [sql`e.month = any (${months}::date[])`, sql`e.id = any (${ids}::bigint[])`];
  const entries = ids.length === 0 ? [] : await scope.rows<ReportLine & { id: number }>(readEntries(chosen));
  const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    total,
    items: hits.map(({ id, told: place }) => (id === null ? told[place!]! : entryOf.get(id)!)),
  };
}

function findPage(
  scope: Scope,
  { page, size, sort }: PageQuery,
  conditions: Sql[],
  told: readonly ToldLine[],
): Promise<{ total: number; hits: Hit[] }> {
  const isByOperation = sort?.endsWith('operation') ?? false;
  const lines = told.map(({ kind, month, hours }, place) => ({ kind, month, hours, place }));
  const order = orderBy(
    sort,
    { month: 'month', hours: 'hours', operation: 'operation' },
    '-month',
    'kind, operation_id, firm_id, participant_id, id, told',
  );
  return scope.one(sql`
    with hit as (
      select 'ENTRY' as kind, e.month, e.hours::bigint as hours, ${isByOperation ? sql`o.name` : sql`null`} as operation,
        e.operation_id, e.firm_id, e.participant_id, e.id, null::integer as told
      from hour_entry e ${isByOperation ? sql`join operation o on o.id = e.operation_id` : sql``} where ${allOf(conditions)}
      union all
      select t.kind, (t.month || '-01')::date, t.hours, null, null, null, null, null, t.place
      from json_to_recordset(${JSON.stringify(lines)}::json) t (kind text, month text, hours bigint, place integer))
    select (select count(*)::integer from hit) as total,
      coalesce((select json_agg(json_build_object('id', id, 'month', month, 'told', told))
        from (select * from hit ${order} limit ${size} offset ${(page - 1) * size}) page), '[]') as hits`);
}
