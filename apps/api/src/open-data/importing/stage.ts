import sql, { type Sql } from 'sql-template-tag';

/** The records of one file, for as long as its import lasts. */
export const STAGED = sql`
  create temporary table staged_record (
    place integer primary key, label text not null, anomalies jsonb not null, kind text, buyer text, number text, twin text,
    record_version text, digest text, record jsonb, beside jsonb, subject text, notified_on date, amount_cents bigint, is_social boolean,
    outcome text, into_place integer, contract_id integer
  ) on commit drop`;

/**
 * Which stored record each one is. First the one it cannot be told apart from; then, where a buyer and a number that names
 * something leave one record on each side, that one: its subject or its holders were corrected.
 */
export const MATCHED: readonly Sql[] = [
  sql`update staged_record s set contract_id = p.id from published_contract p
    where s.kind is not null and s.outcome is null and (p.kind, p.buyer, p.number, p.twin) = (s.kind, s.buyer, s.number, s.twin)`,
  sql`with left_staged as (
      select kind, buyer, number, min(place) as place from staged_record
      where kind is not null and outcome is null and contract_id is null and number <> '' group by 1, 2, 3 having count(*) = 1),
    left_stored as (
      select p.kind, p.buyer, p.number, min(p.id) as id from published_contract p join left_staged l using (kind, buyer, number)
      where not exists (select from staged_record s where s.contract_id = p.id) group by 1, 2, 3 having count(*) = 1)
    update staged_record s set contract_id = o.id from left_staged l join left_stored o using (kind, buyer, number) where s.place = l.place`,
];

/** What becomes of each: an older publication never takes the place of a later one. */
export const OUTCOMES = sql`
  update staged_record s set
    outcome = case when s.kind is null then 'SET_ASIDE' when s.contract_id is null then 'NEW' when p.digest = s.digest then 'UNCHANGED'
      when s.record_version < p.version then 'OLDER' else 'CHANGED' end,
    anomalies = case when s.contract_id is not null and p.digest <> s.digest and s.record_version < p.version
      then s.anomalies || jsonb_build_array(jsonb_build_object('path', '', 'rule', 'older-version', 'value', '', 'outcome', 'MERGED')) else s.anomalies end
  from staged_record t left join published_contract p on p.id = t.contract_id
  where t.place = s.place and s.outcome is null`;
