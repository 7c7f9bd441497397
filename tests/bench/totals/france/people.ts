import { ELIGIBILITY_CRITERIA } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import { CONTRACT_TYPES, ENGAGEMENT_MODES } from '@clausier/domain/participants/hiring/employment';
import { COMMUNES_EACH, contractsFor, FIRMS_EACH, type Size, TERRITORIES } from './sizes.js';

const words = (list: readonly string[]) => `array[${list.map((word) => `'${word}'`).join(', ')}]`;
const CRITERIA = ELIGIBILITY_CRITERIA.filter(({ code }) => code !== 'OTHER');
const pick = (list: readonly string[], salt: number) =>
  `(${words(list)})[1 + floor(pg_temp.chance(i, ${salt}) * ${list.length})::integer]`;

/**
 * Work contracts of one to eighteen months, one clause each. Three in ten are the second one of a person, fourteen months
 * later. Two workers in three live in the territory of the operation, the third in one of the twelve around it.
 */
export function peopleOf(size: Size): string[] {
  const contracts = contractsFor(size);
  const persons = Math.round(contracts * 0.7);
  const { firstYear, years } = size;
  return [
    /* sql */ `create unlogged table bench_plan as
      with drawn as (
        select i, case when i <= ${persons} then i else i - ${persons} end as person from generate_series(1, ${contracts}) i),
      placed as (
        select i, person, 1 + width_bucket(pg_temp.chance(person, 1), (select array_agg(until_share order by n) from place)) as lives,
          (make_date(${firstYear}, 1, 1) + floor(pg_temp.chance(person, 2) * ${(years - 1) * 12 + 11})::integer * interval '1 month'
            + case when i > ${persons} then interval '14 months' else interval '0' end)::date as started_on,
          1 + floor(pg_temp.chance(i, 3) * 18)::integer as months, pg_temp.chance(i, 4) as near, pg_temp.chance(i, 5) as rank
        from drawn)
      select i, person, least(lives, ${TERRITORIES}) as lives, started_on, months, rank,
        case when near < 0.67 then least(lives, ${TERRITORIES})
          else 1 + (least(lives, ${TERRITORIES}) - 1 + (array[-6, -5, -4, -3, -2, -1, 1, 2, 3, 4, 5, 6])[1 + floor((near - 0.67) / 0.33001 * 12)::integer]
            + ${TERRITORIES}) % ${TERRITORIES} end as works
      from placed where started_on < make_date(${firstYear + years}, 1, 1)`,
    'create index on bench_plan (i)',
    'analyze bench_plan',
    /* sql */ `insert into participant (id, registered_by_territory_id, last_name, first_name, born_on, sex)
      select i, p.id, 'Nom' || i, 'Prenom' || i, make_date(1960 + (i % 45)::integer, 1 + (i % 12)::integer, 15),
        case when pg_temp.chance(i, 6) < 0.3 then 'F' else 'M' end
      from bench_plan join place p on p.n = lives where i = person`,
    /* sql */ `insert into eligibility (participant_id, recorded_by_territory_id, criterion_code, assessed_on)
      select i, p.id, ${pick(
        CRITERIA.map(({ code }) => code),
        7,
      )}, started_on
      from bench_plan join place p on p.n = lives where i = person`,
    /* sql */ `insert into participant_residence (participant_id, commune_code, is_qpv, valid_from)
      select i, (10000 + (lives - 1) * ${COMMUNES_EACH} + i % ${COMMUNES_EACH})::text, pg_temp.chance(i, 8) < 0.25, '2000-01-01'
      from bench_plan where i = person`,
    /* sql */ `insert into employment_contract (id, participant_id, firm_id, registered_by_territory_id, engagement_mode,
        contract_type, started_on, ended_on, residence_commune_code, residence_territory_id, is_qpv, criterion_code,
        criterion_group, sex, age_band, eligible_until)
      select i, person, 1000 + (works - 1) * ${FIRMS_EACH} + floor(pg_temp.chance(i, 13) * ${FIRMS_EACH})::integer, home.id,
        ${pick(ENGAGEMENT_MODES, 9)}, ${pick(CONTRACT_TYPES, 10)}, started_on,
        (started_on + months * interval '1 month')::date - 1, r.commune_code, home.id, r.is_qpv, y.criterion_code,
        (${words(CRITERIA.map(({ group }) => group))})[array_position(${words(CRITERIA.map(({ code }) => code))}, y.criterion_code)],
        p.sex, case when p.born_on > started_on - interval '26 years' then 'UNDER_26'
          when p.born_on > started_on - interval '50 years' then '26_TO_49' else '50_AND_OVER' end,
        (started_on + interval '24 months')::date
      from bench_plan join place home on home.n = lives join participant p on p.id = person
        join participant_residence r on r.participant_id = person join eligibility y on y.participant_id = person`,
    'create temp table yearly as select n, year, count(*)::integer as operations, min(id) as first from work group by 1, 2',
    'analyze yearly',
    /* sql */ `insert into assignment (id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
        residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, lot_id,
        public_contract_id, operation_id, operation_territory_id, authority_id, started_on)
      select c.id, c.id, c.participant_id, c.firm_id, c.engagement_mode, c.contract_type, c.residence_commune_code,
        c.residence_territory_id, c.is_qpv, c.criterion_group, c.sex, c.age_band, k.id, k.lot_id, k.public_contract_id,
        k.operation_id, k.territory_id, k.authority_id, c.started_on
      from bench_plan b join employment_contract c on c.id = b.i
        join yearly y on y.n = works and y.year = extract(year from b.started_on)
        join social_clause k on k.id = (y.first + floor(b.rank * y.operations)::integer) * 2 + i % 2`,
    'analyze participant, eligibility, participant_residence, employment_contract, assignment',
  ];
}
