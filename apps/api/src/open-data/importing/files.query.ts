import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { allOf, orderBy, type PageQuery, pageOf } from '../../platform/paging.js';
import type {
  LinesQuery,
  OpenDataFile,
  OpenDataFileList,
  OpenDataFileReport,
  OpenDataLine,
  OpenDataLineList,
  RuleCount,
} from './file.view.js';

const SELECT_FILE = sql`
  select f.id, f.name, f.size, f.received_at as "receivedAt", json_build_object('id', t.id, 'name', t.name) as territory, f.encoding, '{"strayMarks": 0}' || f.repairs as repairs,
    f.stopped_at as "stoppedAt", f.is_truncated as "isTruncated", f.records, f.new_records as "newRecords", f.changed_records as "changedRecords",
    f.unchanged_records as "unchangedRecords", f.older_records as "olderRecords", f.merged_records as "mergedRecords",
    f.set_aside_records as "setAsideRecords", f.anomalies
  from open_data_file f join territory t on t.id = f.territory_id`;

/** The files that were imported, the last first. */
export function readFiles(scope: Scope, query: PageQuery): Promise<OpenDataFileList> {
  const order = orderBy(query.sort, { receivedAt: '"receivedAt"' }, '-receivedAt', 'id desc');
  return pageOf<OpenDataFile>(scope, query, SELECT_FILE, order);
}

/** A file, with the rules its records break. Throws `not-found`. */
export async function readFileReport(scope: Scope, id: number): Promise<OpenDataFileReport> {
  const file = await scope.one<OpenDataFile>(sql`${SELECT_FILE} where f.id = ${id}`);
  const rules = await scope.rows<RuleCount>(sql`
    select a ->> 'rule' as rule, a ->> 'outcome' as outcome, count(*)::integer as anomalies, count(distinct l.place)::integer as records
    from open_data_line l cross join jsonb_array_elements(l.anomalies) a where l.file_id = ${id}
    group by 1, 2 order by records desc, 1, 2`);
  return { ...file, rules };
}

/** What became of the records of a file, in its order. Throws `not-found`. */
export async function readLines(scope: Scope, fileId: number, query: LinesQuery): Promise<OpenDataLineList> {
  await scope.one(sql`select id from open_data_file where id = ${fileId}`);
  const where: Sql[] = [
    sql`l.file_id = ${fileId}`,
    ...(query.outcome ? [sql`l.outcome = ${query.outcome}`] : []),
    ...(query.rule ? [sql`l.anomalies @> ${JSON.stringify([{ rule: query.rule }])}::jsonb`] : []),
  ];
  const select = sql`
    select l.place, l.outcome, l.published_contract_id as "contractId", l.label, l.anomalies from open_data_line l where ${allOf(where)}`;
  return pageOf<OpenDataLine>(
    scope,
    query,
    select,
    orderBy(query.sort, { place: 'place' }, 'place', 'place'),
  );
}
