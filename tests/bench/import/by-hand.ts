import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import * as copyStreams from 'pg-copy-streams';
import type { LargeFirm } from './large-firm.js';
import { csvOf, linesOf } from './large-statement.js';

/** Tells PostgreSQL who acts, as a request does. */
const acting = (
  role: string,
  { firmId, territoryId, user }: { firmId?: number; territoryId?: number; user: number },
) =>
  `begin; select set_config('clausier.role', '${role}', true), set_config('clausier.firm_id', '${firmId ?? ''}', true),
    set_config('clausier.territory_id', '${territoryId ?? ''}', true), set_config('clausier.user_id', '${user}', true)`;

/**
 * The same import written by hand in SQL, with the application's login, the same triggers and policies: COPY, one statement
 * that validates every rule, rows, lines and parts; then what certification and acceptance write. Milliseconds.
 */
export async function importByHand(applicationUrl: string, firm: LargeFirm, lines: number): Promise<number> {
  const content = csvOf(lines).split('\n').slice(1).join('\n');
  const client = new pg.Client({ connectionString: applicationUrl });
  await client.connect();
  try {
    const startedAt = performance.now();
    await client.query(acting('FIRM', { firmId: firm.firmId, user: firm.firmUserId }));
    await client.query(
      'create temp table given (n integer generated always as identity, last text, first text, month text, hours text) on commit drop',
    );
    const copy = client.query(
      copyStreams.from(`copy given (last, first, month, hours) from stdin (format csv, delimiter ';')`),
    );
    await pipeline(Readable.from([content]), copy);
    await client.query('analyze given');
    await client.query(VALIDATE, [firm.firmId]);
    await client.query('analyze checked');
    const { rows } = await client.query(
      `insert into timesheet (firm_id, month, origin, created_by_user_id) values ($1, '2024-08-01', 'PASTE', $2) returning id`,
      [firm.firmId, firm.firmUserId],
    );
    const { id } = rows[0] as { id: number };
    await client.query(ROWS, [id, firm.firmId]);
    await client.query(LINES, [id, firm.firmId]);
    await client.query(PARTS, [id]);
    await client.query('commit');
    await client.query(acting('FIRM', { firmId: firm.firmId, user: firm.firmUserId }));
    await client.query(`update timesheet_line set state = 'SENT' where timesheet_id = $1 and hours > 0`, [
      id,
    ]);
    await client.query(
      `update timesheet set status = 'SENT', certified_by_user_id = $2, certified_name = 'x', certified_at = clock_timestamp() where id = $1`,
      [id, firm.firmUserId],
    );
    await client.query('commit');
    await client.query(acting('FACILITATOR', { territoryId: firm.territoryId, user: firm.houseUserId }));
    await client.query(POST, [id, firm.houseUserId, firm.territoryId]);
    await client.query(
      `update timesheet_line set state = 'ACCEPTED', decided_by_user_id = $2, decided_at = statement_timestamp() where timesheet_id = $1`,
      [id, firm.houseUserId],
    );
    await client.query('commit');
    return performance.now() - startedAt;
  } finally {
    await client.end();
  }
}

/** Every rule an import checks, as one query: who, which clause, dates, kinds, eligibility, the person's month, what is known. */
const VALIDATE = `
  create temp table checked on commit drop as
  select g.n, g.last || ' ' || g.first as person, g.last, g.first, g.month as written, g.hours as hours_text,
    to_date('01/' || g.month, 'DD/MM/YYYY') as month, round(replace(g.hours, ',', '.')::numeric * 100)::integer as hours,
    c.id as contract, a.id as assignment, a.operation_territory_id as territory, coalesce(last.revision, 0) as revision,
    coalesce(last.hours, 0) as posted,
    case
      when c.id is null then 'participant-unknown' when a.id is null then 'assignment-unknown'
      when g.hours !~ '^[0-9]{1,3}(,[0-9]{1,2})?$' then 'hours-malformed'
      when c.started_on > (to_date('01/' || g.month, 'DD/MM/YYYY') + interval '1 month' - interval '1 day')::date
        or c.ended_on < to_date('01/' || g.month, 'DD/MM/YYYY') then 'month-outside-employment'
      when c.eligible_until < to_date('01/' || g.month, 'DD/MM/YYYY') then 'month-beyond-eligibility'
      when not 'WORKED' = any (k.counted_hour_kinds) then 'hour-kind-not-counted'
      when coalesce(s.hours, 0) - coalesce(last.hours, 0) + sum(round(replace(g.hours, ',', '.')::numeric * 100))
        over (partition by c.participant_id, g.month) > 74400 then 'person-month-refused'
      when row_number() over (partition by c.id, a.id, g.month, g.hours order by g.n) > 1 then 'duplicate-in-file'
      when w.id is not null then 'line-already-waiting'
    end as problem
  from given g
  left join (
    select c.*, array_to_string(array(select x from unnest(string_to_array(name_key(p.last_name || ' ' || p.first_name), ' ')) x order by x), ' ') as key
    from employment_contract c join participant p on p.id = c.participant_id where c.firm_id = $1) c
    on c.key = array_to_string(array(select x from unnest(string_to_array(name_key(g.last || ' ' || g.first), ' ')) x order by x), ' ')
  left join assignment a on a.employment_contract_id = c.id
  left join social_clause k on k.id = a.clause_id
  left join hour_summary_participant s on s.participant_id = c.participant_id and s.month = to_date('01/' || g.month, 'DD/MM/YYYY')
  left join timesheet_line w on w.assignment_id = a.id and w.month = to_date('01/' || g.month, 'DD/MM/YYYY') and w.hour_kind = 'WORKED' and w.state = 'SENT'
  left join lateral (
    select e.revision, sum(e.hours)::integer as hours from hour_entry e
    where e.month = to_date('01/' || g.month, 'DD/MM/YYYY') and e.assignment_id = a.id and e.hour_kind = 'WORKED'
    group by e.revision order by e.revision desc limit 1) last on true`;

const ROWS = `
  insert into timesheet_row (timesheet_id, firm_id, row_number, raw, person_text, month, hours, employment_contract_id, outcome, findings)
  select $1, $2, n, jsonb_build_object('cells', jsonb_build_array(last, first, written, hours_text),
      'given', jsonb_build_object('lastName', last, 'firstName', first, 'period', written, 'hours', hours_text)),
    person, month, hours, contract, case when problem is null then 'ACCEPTED' else 'REFUSED' end,
    case when problem is null then '[]' else jsonb_build_array(jsonb_build_object('code', problem)) end
  from checked`;

const LINES = `
  insert into timesheet_line (timesheet_id, firm_id, employment_contract_id, assignment_id, operation_territory_id, month, hour_kind, hours, effect, base_revision)
  select $1, $2, contract, assignment, territory, month, 'WORKED', sum(hours),
    case when min(revision) = 0 then 'NEW' when sum(hours) = min(posted) then 'IDENTICAL' else 'CHANGED' end, min(revision)
  from checked where problem is null group by contract, assignment, territory, month`;

/** By look-ups: as a join, the planner compared each of the rows just written with each line, and took 20 s for 10 000. */
const PARTS = `
  insert into timesheet_part (row_id, line_id, timesheet_id, hours)
  select (select id from timesheet_row r where r.timesheet_id = $1 and r.row_number = c.n),
    (select id from timesheet_line l where l.timesheet_id = $1 and l.assignment_id = c.assignment and l.month = c.month
      and l.hour_kind = 'WORKED'), $1, c.hours
  from checked c where c.problem is null`;

const POST = `
  insert into hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
    residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
    operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, timesheet_line_id, recorded_by_user_id)
  select l.month, a.id, a.employment_contract_id, a.participant_id, a.firm_id, a.engagement_mode, a.contract_type,
    a.residence_commune_code, a.residence_territory_id, a.is_qpv, a.criterion_group, a.sex, a.age_band, a.clause_id,
    a.public_contract_id, a.operation_id, a.operation_territory_id, a.authority_id, l.hour_kind, 1, false, l.hours, l.id, $2
  from timesheet_line l
  join assignment a on a.id = l.assignment_id
  join employment_contract c on c.id = a.employment_contract_id
  where l.timesheet_id = $1 and l.state = 'SENT' and l.operation_territory_id = $3 and l.base_revision = 0
    and (c.ended_on is null or c.ended_on >= l.month) and c.eligible_until >= l.month`;

/** The bare COPY of as many entries into the ledger, by its owner, with its triggers and its constraints. Milliseconds. */
export async function copyIntoLedger(owner: pg.Client, firm: LargeFirm, lines: number): Promise<number> {
  const { rows } = await owner.query(
    `select id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code, residence_territory_id,
      is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id, operation_territory_id, authority_id
     from assignment where firm_id = $1 order by id`,
    [firm.firmId],
  );
  const entries: string[] = [];
  for (const { person, month, hours } of linesOf(lines)) {
    const { id, ...dimensions } = rows[person - 1] as Record<string, unknown>;
    entries.push(
      [`${month}-01`, id, ...Object.values(dimensions), 'WORKED', 1, false, hours, firm.houseUserId].join(
        '\t',
      ),
    );
  }
  const content = `${entries.join('\n')}\n`;
  // PostgreSQL takes no COPY into a table whose row-level security binds its owner.
  await owner.query('alter table hour_entry no force row level security');
  const startedAt = performance.now();
  const copy = owner.query(
    copyStreams.from(`copy hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
      residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
      operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, recorded_by_user_id) from stdin`),
  );
  await pipeline(Readable.from([content]), copy);
  const took = performance.now() - startedAt;
  await owner.query('alter table hour_entry force row level security');
  return took;
}
