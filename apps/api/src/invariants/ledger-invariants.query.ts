import type { EntityManager } from 'typeorm';
import { ELIGIBILITY_END } from '../ledger/eligibility-end.js';

/** What an invariant found: `breaks` is 0 when it holds, `example` is the first break. */
export interface InvariantResult {
  readonly invariant: string;
  readonly name: string;
  readonly breaks: number;
  readonly example: unknown;
}

interface Invariant {
  readonly invariant: string;
  readonly name: string;
  /** A query that gives one row per break, none when all is well. */
  readonly breaks: string;
}

const ENTRIES = `sum(case when is_reversal then -1 else 1 end)`;

/** Each statement recomputes from the ledger, by another road than the one that wrote the sums. */
const INVARIANTS: readonly Invariant[] = [
  {
    invariant: 'I1',
    name: 'the monthly summary is the ledger',
    breaks: `select * from (
        select month, operation_territory_id, residence_territory_id, criterion_group, sum(hours)::bigint as hours, ${ENTRIES}::integer as entries
        from hour_entry group by 1, 2, 3, 4) l
      full join hour_summary_month s using (month, operation_territory_id, residence_territory_id, criterion_group)
      where coalesce(l.hours, 0) <> coalesce(s.hours, 0) or coalesce(l.entries, 0) <> coalesce(s.entries, 0)`,
  },
  {
    invariant: 'I1',
    name: 'the yearly summary is the ledger',
    breaks: `select * from (
        select year, operation_territory_id, residence_territory_id, sum(hours)::bigint as hours, sum(entries)::integer as entries,
          (count(*) filter (where hours <> 0))::integer as persons
        from (
          select extract(year from month)::integer as year, operation_territory_id, residence_territory_id, participant_id,
            sum(hours) as hours, ${ENTRIES} as entries
          from hour_entry group by 1, 2, 3, 4) by_person
        group by 1, 2, 3) l
      full join hour_summary_year s using (year, operation_territory_id, residence_territory_id)
      where coalesce(l.hours, 0) <> coalesce(s.hours, 0) or coalesce(l.entries, 0) <> coalesce(s.entries, 0)
        or coalesce(l.persons, 0) <> coalesce(s.persons, 0)`,
  },
  {
    invariant: 'I1',
    name: 'the sums per clause are the ledger',
    breaks: `select * from (
        select clause_id, month, sum(hours)::bigint as hours, ${ENTRIES}::integer as entries from hour_entry group by 1, 2) l
      full join hour_summary_clause s using (clause_id, month)
      where coalesce(l.hours, 0) <> coalesce(s.hours, 0) or coalesce(l.entries, 0) <> coalesce(s.entries, 0)`,
  },
  {
    invariant: 'I1',
    name: 'the sums per person are the ledger',
    breaks: `select * from (
        select participant_id, month, sum(hours)::bigint as hours, ${ENTRIES}::integer as entries from hour_entry group by 1, 2) l
      full join hour_summary_participant s using (participant_id, month)
      where coalesce(l.hours, 0) <> coalesce(s.hours, 0) or coalesce(l.entries, 0) <> coalesce(s.entries, 0)`,
  },
  {
    invariant: 'I1',
    name: 'the seals of the years of work are the ledger',
    breaks: `select * from (
        select extract(year from month)::integer as year, date_trunc('month', recorded_at at time zone 'Europe/Paris')::date as recorded_month,
          operation_territory_id, count(*) as entries, sum(id)::bigint as entry_ids
        from hour_entry group by 1, 2, 3) l
      full join hour_summary_recorded s using (year, recorded_month, operation_territory_id)
      where coalesce(l.entries, 0) <> coalesce(s.entries, 0) or coalesce(l.entry_ids, 0) <> coalesce(s.entry_ids, 0)`,
  },
  {
    invariant: 'I2',
    name: 'rows read are accepted, refused or ignored, and accepted rows are the lines',
    breaks: `select t.id from timesheet t where t.status <> 'DISCARDED' and (
        coalesce((select sum(r.hours) from timesheet_row r where r.timesheet_id = t.id and r.outcome = 'ACCEPTED'), 0)
          <> coalesce((select sum(p.hours) from timesheet_part p where p.timesheet_id = t.id), 0)
        or coalesce((select sum(l.hours) from timesheet_line l where l.timesheet_id = t.id), 0)
          <> coalesce((select sum(p.hours) from timesheet_part p where p.timesheet_id = t.id), 0))`,
  },
  {
    invariant: 'I3',
    name: 'rows, columns and grand total of the matrix agree',
    breaks: `with cell as (select extract(year from month)::integer as year, operation_territory_id as o, residence_territory_id as r, sum(hours) as hours from hour_entry group by 1, 2, 3)
      select year from cell group by year
      having sum(hours) <> (select sum(x) from (select sum(hours) as x from cell c where c.year = cell.year group by o) by_row)
        or sum(hours) <> (select sum(x) from (select sum(hours) as x from cell c where c.year = cell.year group by r) by_column)
        or sum(hours) <> (select sum(hours) from hour_entry where month >= make_date(cell.year, 1, 1) and month <= make_date(cell.year, 12, 1))`,
  },
  {
    invariant: 'I4',
    name: 'managed hours are residents here, residents elsewhere and non-residents here',
    breaks: `select t.id, y.year from territory t cross join (select distinct year from hour_summary_year) y
      where (select coalesce(sum(hours), 0) from hour_entry e where (e.operation_territory_id = t.id or e.residence_territory_id = t.id)
          and e.month between make_date(y.year, 1, 1) and make_date(y.year, 12, 1))
        <> (select coalesce(sum(hours), 0) from hour_summary_year s where s.year = y.year and s.operation_territory_id = t.id and s.residence_territory_id = t.id)
         + (select coalesce(sum(hours), 0) from hour_summary_year s where s.year = y.year and s.operation_territory_id <> t.id and s.residence_territory_id = t.id)
         + (select coalesce(sum(hours), 0) from hour_summary_year s where s.year = y.year and s.operation_territory_id = t.id and s.residence_territory_id <> t.id)`,
  },
  {
    invariant: 'I5',
    name: 'totals by firm, by operation and by authority agree',
    breaks: `with total as (select coalesce(sum(hours), 0) as hours from hour_entry)
      select total.hours from total where total.hours <> (select coalesce(sum(e.hours), 0) from hour_entry e join firm f on f.id = e.firm_id)
        or total.hours <> (select coalesce(sum(e.hours), 0) from hour_entry e join operation o on o.id = e.operation_id and o.territory_id = e.operation_territory_id)
        or total.hours <> (select coalesce(sum(e.hours), 0) from hour_entry e join operation o on o.id = e.operation_id and o.authority_id = e.authority_id)`,
  },
  {
    invariant: 'I6',
    name: 'no hours outside the work contract, the clause or the eligibility window without a derogation',
    breaks: `select e.id, e.month, e.assignment_id from hour_entry e
      join assignment a on a.id = e.assignment_id
      join employment_contract c on c.id = a.employment_contract_id
      join social_clause k on k.id = a.clause_id
      where not e.is_reversal and e.derogation_id is null
        and not exists (select 1 from hour_entry r where r.month = e.month and r.assignment_id = e.assignment_id
          and r.hour_kind = e.hour_kind and r.revision = e.revision and r.is_reversal)
        and (e.month < date_trunc('month', greatest(c.started_on, a.started_on)) or e.month > least(c.ended_on, a.ended_on)
          or e.month > ${ELIGIBILITY_END} or not e.hour_kind = any (k.counted_hour_kinds))`,
  },
  {
    invariant: 'I7',
    name: 'what a line declared is what was posted for it, and what was undone is reversed',
    breaks: `select l.id from timesheet_line l join hour_entry e on e.timesheet_line_id = l.id and e.month = l.month and not e.is_reversal
      where e.hours <> l.hours or l.state not in ('ACCEPTED', 'REVERSED')
        or (l.state = 'REVERSED' and not exists (select 1 from hour_entry r where r.month = e.month and r.assignment_id = e.assignment_id
          and r.hour_kind = e.hour_kind and r.revision = e.revision and r.is_reversal))`,
  },
  {
    invariant: 'I8',
    name: 'every business change is in the journal',
    breaks: 'select * from unjournalled_changes()',
  },
  {
    invariant: 'I10',
    name: 'no entry of the journal was changed, removed or added since it was sealed',
    breaks: 'select * from check_journal()',
  },
  {
    invariant: 'I11',
    name: 'what is searched, and whom each house may name, are what the files say',
    breaks: 'select * from search_astray()',
  },
  {
    invariant: 'I11',
    name: 'the work contracts each house follows are what contracts and assignments say',
    breaks: 'select * from work_contracts_astray()',
  },
];

/** Runs every invariant that SQL can state (I1 to I8, I10 and I11) on all of the data. */
export async function checkLedgerInvariants(em: EntityManager): Promise<InvariantResult[]> {
  const results: InvariantResult[] = [];
  for (const { invariant, name, breaks } of INVARIANTS) {
    const [found] = await em.query<{ breaks: number; example: unknown }[]>(
      `with break as (${breaks}) select count(*)::integer as breaks, (select to_jsonb(b) from break b limit 1) as example from break`,
    );
    results.push({ invariant, name, breaks: found!.breaks, example: found!.example });
  }
  return results;
}
