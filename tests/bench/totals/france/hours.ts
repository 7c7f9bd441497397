const DIMENSIONS = `employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code,
  residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id, operation_id,
  operation_territory_id, authority_id`;

/**
 * The hours of a year of work: 20 to 151 h for each month of each work contract, recorded 5 to 45 days after the month; three
 * in a hundred are corrected 30 to 200 days later. One statement, so that the sums are kept once.
 */
export function hoursOf(year: number): string {
  return /* sql */ `
    insert into hour_entry (month, assignment_id, ${DIMENSIONS}, hour_kind, revision, is_reversal, hours, reason,
      recorded_by_user_id, recorded_at)
    select w.month, a.id, ${DIMENSIONS.replaceAll(/(\w+)(,|$)/g, 'a.$1$2')}, 'WORKED', entry.revision, entry.is_reversal, entry.hours,
      entry.reason, u.id, entry.recorded_at
    from (
      select i, m::date as month, 2000 + floor(pg_temp.chance(i * 16 + extract(month from m)::integer, 20) * 13100)::integer as hours,
        pg_temp.chance(i * 16 + extract(month from m)::integer, 21) < 0.03 as is_corrected,
        m + interval '1 month' + (5 + pg_temp.chance(i * 16 + extract(month from m)::integer, 22) * 40) * interval '1 day' as recorded_at,
        (30 + pg_temp.chance(i * 16 + extract(month from m)::integer, 23) * 170) * interval '1 day' as later
      from bench_plan, lateral generate_series(started_on::timestamp, started_on + (months - 1) * interval '1 month', interval '1 month') m
      where started_on >= make_date(${year - 2}, 1, 1) and started_on < make_date(${year + 1}, 1, 1)
        and m >= make_date(${year}, 1, 1) and m < make_date(${year + 1}, 1, 1)) w
    join assignment a on a.id = w.i
    join (select min(id) as id, territory_id from app_user where role = 'FACILITATOR' group by 2) u on u.territory_id = a.operation_territory_id
    cross join lateral (
      select 1 as revision, false as is_reversal, w.hours, null as reason, w.recorded_at
      union all select 1, true, -w.hours, 'Relevé rectifié', w.recorded_at + w.later where w.is_corrected
      union all select 2, false, w.hours + 150, 'Relevé rectifié', w.recorded_at + w.later where w.is_corrected) entry
    order by w.month, a.id`;
}
