import { CLAUSE_KIND_CODES } from '@clausier/domain/contracts/clause-kinds';
import { AUTHORITIES_EACH, COMMUNES_EACH, FIRMS_EACH, type Size } from './sizes.js';

const KINDS = CLAUSE_KIND_CODES.map((code) => `'${code}'`).join(', ');

/** Operations of two years, each with a public contract of two lots and a clause on each: an operation for a hundred lines a year. */
export function contractsOf({ lines, years, firstYear }: Size): string[] {
  const lineage = 'operation_id, territory_id, authority_id';
  return [
    /* sql */ `create temp table work as
      select row_number() over (order by y, n, k)::integer as id, n, p.id as territory_id, y as year, k as rank,
        (select id from buyer b where b.n = p.n and b.k = floor(pg_temp.chance(y * 1000000 + p.n * 1000 + s.k, 11) * ${AUTHORITIES_EACH})) as authority_id
      from place p cross join generate_series(${firstYear}, ${firstYear + years - 1}) y
        cross join lateral generate_series(0, greatest(2, round(p.share * ${lines / years / 100}))::integer - 1) s (k)`,
    /* sql */ `insert into operation (id, territory_id, authority_id, name, commune_code, status, started_on)
      select id, territory_id, authority_id, 'Opération ' || n || '-' || year || '-' || rank,
        (10000 + (n - 1) * ${COMMUNES_EACH} + rank % ${COMMUNES_EACH})::text,
        'ACTIVE', make_date(year, 1, 1) from work`,
    /* sql */ `insert into public_contract (id, ${lineage}, number, subject)
      select id, id, territory_id, authority_id, 'M' || id, 'Travaux' from work`,
    /* sql */ `insert into lot (id, public_contract_id, ${lineage}, number, name)
      select id * 2 + l, id, id, territory_id, authority_id, l::text, 'Lot ' || l from work, generate_series(0, 1) l`,
    /* sql */ `insert into contract_party (lot_id, public_contract_id, ${lineage}, firm_id, role)
      select id * 2 + l, id, id, territory_id, authority_id,
        (select e.id from employer e where e.n = work.n and e.k = (work.id + l * 7) % ${FIRMS_EACH}), 'HOLDER'
      from work, generate_series(0, 1) l`,
    /* sql */ `insert into social_clause (id, lot_id, public_contract_id, ${lineage}, kind, objective_kind, committed_hours, started_on, due_on)
      select id * 2 + l, id * 2 + l, id, id, territory_id, authority_id,
        (array[${KINDS}])[1 + floor(pg_temp.chance(id * 2 + l, 12) * ${CLAUSE_KIND_CODES.length})::integer], 'FIXED', 100000,
        make_date(year, 1, 1), make_date(year + 1, 12, 31)
      from work, generate_series(0, 1) l`,
    'create index on work (n, year, rank)',
    'analyze work',
  ];
}
