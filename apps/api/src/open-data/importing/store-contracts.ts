import { changesBetween } from '@clausier/domain/open-data/changes';
import type { JsonObject } from '@clausier/domain/open-data/raw';
import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import type { ReadContracts } from '../reading/contract-reader.js';
import { MATCHED, OUTCOMES, STAGED } from './stage.js';

export interface ReceivedFile {
  readonly name: string;
  readonly size: number;
  readonly sha256: Buffer;
}

/**
 * Stores what a file says, once whatever is imported twice or at once: new records, those that changed with what changed,
 * and what became of each. Gives the id of the file. The constraint on the identity of a record is what holds; the lock
 * only makes two imports wait for each other rather than fail.
 */
export async function storeContracts(
  scope: Scope,
  file: ReceivedFile,
  { batches, notes }: ReadContracts,
): Promise<number> {
  await scope.run(sql`select pg_advisory_xact_lock(hashtext('clausier.open-data'))`);
  await scope.run(sql`select set_config('statement_timeout', '120000', true)`);
  await stage(scope, batches, notes);
  const fileId = await insertFile(scope, file, notes);
  await scope.run(sql`
    insert into published_contract (kind, buyer, number, twin, version, digest, record, beside, anomalies, anomaly_count, subject, notified_on,
      amount_cents, is_social, first_file_id, last_file_id)
    select kind, buyer, number, twin, record_version, digest, record, beside, anomalies, jsonb_array_length(anomalies), subject, notified_on,
      amount_cents, is_social, ${fileId}, ${fileId}
    from staged_record where outcome = 'NEW' order by place`);
  await scope.run(sql`
    update staged_record s set contract_id = p.id from published_contract p
    where s.outcome = 'NEW' and (p.kind, p.buyer, p.number, p.twin) = (s.kind, s.buyer, s.number, s.twin)`);
  await keepChanges(scope, fileId);
  await keepLines(scope, fileId);
  return fileId;
}

async function stage(
  scope: Scope,
  batches: readonly string[],
  { merges, shared }: ReadContracts['notes'],
): Promise<void> {
  await scope.run(STAGED);
  for (const batch of batches)
    await scope.run(sql`
      insert into staged_record (place, label, anomalies, kind, buyer, number, twin, record_version, digest, record, beside, subject,
        notified_on, amount_cents, is_social)
      select place, label, anomalies, contract -> 'identity' ->> 'kind', contract -> 'identity' ->> 'buyer', contract -> 'identity' ->> 'number',
        contract -> 'identity' ->> 'twin', contract ->> 'version', contract ->> 'digest', contract -> 'record', contract -> 'beside',
        contract ->> 'subject', (contract ->> 'notifiedOn')::date, (contract ->> 'amountCents')::bigint, (contract ->> 'isSocial')::boolean
      from jsonb_to_recordset(${batch}::jsonb) as row (place integer, label text, anomalies jsonb, contract jsonb)`);
  await scope.run(sql`
    update staged_record s set into_place = m.into, outcome = 'MERGED',
      anomalies = s.anomalies || jsonb_build_array(jsonb_build_object('path', '', 'rule', m.rule, 'value', '', 'outcome', 'MERGED', 'becomes', m.into::text))
    from jsonb_to_recordset(${JSON.stringify(merges)}::jsonb) as m (place integer, "into" integer, rule text) where s.place = m.place`);
  await scope.run(sql`
    update staged_record set anomalies = anomalies || jsonb_build_array(jsonb_build_object('path', 'id', 'rule', 'id-shared', 'value', number, 'outcome', 'KEPT'))
    where place = any (${shared}::integer[])`);
  await scope.run(sql`create index on staged_record (kind, buyer, number)`);
  await scope.run(sql`analyze staged_record`);
  for (const match of MATCHED) await scope.run(match);
  await scope.run(OUTCOMES);
}

async function insertFile(scope: Scope, file: ReceivedFile, notes: ReadContracts['notes']): Promise<number> {
  const { id } = await scope.one<{ id: number }>(sql`
    insert into open_data_file (name, size, sha256, territory_id, received_by_user_id, encoding, repairs, stopped_at, is_truncated, records,
      new_records, changed_records, unchanged_records, older_records, merged_records, set_aside_records, anomalies)
    select ${file.name}, ${file.size}, ${file.sha256}, ${houseOf(scope)}, ${scope.actor.userId}, ${notes.encoding},
      ${JSON.stringify(notes.repairs)}::jsonb, ${notes.stoppedAt}::integer, ${notes.isTruncated}::boolean, ${notes.records}::integer,
      count(*) filter (where outcome = 'NEW'), count(*) filter (where outcome = 'CHANGED'), count(*) filter (where outcome = 'UNCHANGED'),
      count(*) filter (where outcome = 'OLDER'), count(*) filter (where outcome = 'MERGED'), count(*) filter (where outcome = 'SET_ASIDE'),
      coalesce(sum(jsonb_array_length(anomalies)), 0)
    from staged_record returning id`);
  return id;
}

interface Changed {
  readonly id: number;
  readonly before: JsonObject;
  readonly after: JsonObject;
}

/** What changed in each record that did, value by value; then the record as it is now. */
async function keepChanges(scope: Scope, fileId: number): Promise<void> {
  const changed = await scope.rows<Changed>(sql`
    select p.id, jsonb_build_object('record', p.record, 'beside', p.beside) as before,
      jsonb_build_object('record', s.record, 'beside', s.beside) as after
    from staged_record s join published_contract p on p.id = s.contract_id where s.outcome = 'CHANGED'`);
  if (changed.length === 0) return;
  const told = changed.map(({ id, before, after }) => ({
    id,
    changes: changesBetween(before, after).map(({ path, ...values }) => ({
      path: path.replace(/^record\./, ''),
      ...values,
    })),
  }));
  await scope.run(sql`
    insert into published_change (published_contract_id, file_id, changes)
    select id, ${fileId}::integer, changes from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as c (id integer, changes jsonb)`);
  await scope.run(sql`
    update published_contract p set twin = s.twin, version = s.record_version, digest = s.digest, record = s.record, beside = s.beside,
      anomalies = s.anomalies, anomaly_count = jsonb_array_length(s.anomalies), subject = s.subject, notified_on = s.notified_on,
      amount_cents = s.amount_cents, is_social = s.is_social, last_file_id = ${fileId}
    from staged_record s where s.outcome = 'CHANGED' and p.id = s.contract_id`);
}

async function keepLines(scope: Scope, fileId: number): Promise<void> {
  await scope.run(sql`
    insert into open_data_line (file_id, place, outcome, published_contract_id, label, anomalies)
    select ${fileId}::integer, s.place, s.outcome, coalesce(s.contract_id, kept.contract_id), s.label, s.anomalies
    from staged_record s left join staged_record kept on kept.place = s.into_place`);
}
