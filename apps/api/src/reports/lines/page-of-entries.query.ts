import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { orderBy, type PageQuery } from '../../platform/paging.js';
import { LINE_KINDS, type ReportLine } from '../lines.view.js';
import { type FullMeasure, figuresOf, groupedByAssignment } from '../measure.query.js';
import { type EntryFound, named } from './names-of-entries.query.js';

/** A line of a page before its names are read: an entry of the ledger, or the place of a told line. */
interface Hit {
  readonly entry: EntryFound | null;
  readonly told: number | null;
}

/** Lines that need no reading: of a year when they have no month. */
type ToldLine = Pick<ReportLine, 'kind' | 'month' | 'hours'>;

interface FoundPage {
  readonly total: number;
  readonly hits: readonly Hit[];
  /** What the entries add up to, told lines left out. */
  readonly sum: FullMeasure;
}

/**
 * A page of lines of the ledger, with told lines among them, how many there are in all, and what the lines of the ledger add
 * up to: all of it from one look at the ledger. Names are read of the lines of the page only, whatever the number of the
 * others. `entries` is what to select from, with the columns that are measured.
 */
export async function pageOfEntries<Told extends ToldLine>(
  scope: Scope,
  query: PageQuery,
  entries: Sql,
  told: readonly Told[],
): Promise<{ total: number; sum: FullMeasure; items: (ReportLine | Told)[] }> {
  const { total, sum, hits } = await findPage(scope, query, entries, told);
  const lines = await named(
    scope,
    hits.flatMap(({ entry }) => entry ?? []),
  );
  const next = lines[Symbol.iterator]();
  return {
    total,
    sum,
    items: hits.map(({ told: place }) => (place === null ? next.next().value! : told[place]!)),
  };
}

function findPage(
  scope: Scope,
  { page, size, sort }: PageQuery,
  entries: Sql,
  told: readonly ToldLine[],
): Promise<FoundPage> {
  const isByOperation = sort?.endsWith('operation') ?? false;
  const lines = told.map(({ kind, month, hours }, place) => ({
    // Of one month: what is read by name, then what is told of others, then what is left.
    kind: LINE_KINDS.indexOf(kind),
    month,
    hours,
    place,
  }));
  const order = orderBy(
    sort,
    { month: 'month', hours: 'hours', operation: 'operation' },
    '-month',
    'kind, operation_id, firm_id, participant_id, id, told',
  );
  return scope.one(sql`
    with entry as materialized (select * from ${entries} e)
    select (select count(*)::integer from entry) + ${lines.length}::integer as total,
      (select row_to_json(figures) from (${figuresOf(groupedByAssignment(sql`entry e`))}) figures) as sum,
      coalesce((select json_agg(json_build_object('told', p.told, 'entry', case when p.told is null then json_build_object(
          'id', p.id, 'month', to_char(p.month, 'YYYY-MM'), 'operation', p.operation_id, 'operationTerritory', p.operation_territory_id,
          'residenceTerritory', p.residence_territory_id, 'authority', p.authority_id, 'firm', p.firm_id, 'participant', p.participant_id,
          'recordedAt', p.recorded_at, 'hours', p.hours) end))
        from (
          (select 0 as kind, e.month, e.hours::bigint as hours, ${isByOperation ? sql`o.name` : sql`null`} as operation, e.operation_id,
            e.operation_territory_id, e.residence_territory_id, e.authority_id, e.firm_id, e.participant_id, e.recorded_at, e.id,
            null::integer as told
          from entry e ${isByOperation ? sql`join operation o on o.id = e.operation_id` : sql``} ${order} limit ${page * size})
          union all
          select t.kind, (t.month || '-01')::date, t.hours, null, null, null, null, null, null, null, null, null, t.place
          from json_to_recordset(${JSON.stringify(lines)}::json) t (kind integer, month text, hours bigint, place integer)
          ${order} limit ${size} offset ${(page - 1) * size}) p), '[]') as hits`);
}
