import { AUTHORITIES_EACH, COMMUNES_EACH, FIRMS_EACH } from './sizes.js';

/** Territories, their communes, buyers and firms: each statement is one table. `$1` is the hash of everybody's password. */
export const ORGANISATIONS = [
  /* sql */ `insert into territory (code, name, house_name, sort_order)
    select 'N' || lpad(n::text, 3, '0'), 'Territoire ' || n, 'Maison de l’emploi ' || n, 1000 + n from place`,
  /* sql */ `insert into territory (code, name, house_name, is_outside)
    select 'OUTSIDE', 'Hors territoires', 'Aucune maison', true where not exists (select from territory where is_outside)`,
  /* sql */ `update place set id = t.id from territory t where t.code = 'N' || lpad(n::text, 3, '0')`,
  /* sql */ `insert into commune (code, name, source)
    select (10000 + (n - 1) * ${COMMUNES_EACH} + k)::text, 'Commune ' || n || '-' || k, 'bench'
    from place, generate_series(0, ${COMMUNES_EACH - 1}) k`,
  /* sql */ `insert into commune_territory (commune_code, territory_id, valid_from, is_verified, source)
    select (10000 + (n - 1) * ${COMMUNES_EACH} + k)::text, id, '2000-01-01', true, 'bench'
    from place, generate_series(0, ${COMMUNES_EACH - 1}) k`,
  /* sql */ `create temp table buyer as
    select n, k, 1000 + (n - 1) * ${AUTHORITIES_EACH} + k as id from place, generate_series(0, ${AUTHORITIES_EACH - 1}) k`,
  'create index on buyer (n, k)',
  /* sql */ `insert into contracting_authority (id, siret, name)
    select id, lpad(id::text, 14, '2'), 'Ville ' || n || '-' || k from buyer`,
  /* sql */ `create temp table employer as
    select n, k, 1000 + (n - 1) * ${FIRMS_EACH} + k as id from place, generate_series(0, ${FIRMS_EACH - 1}) k`,
  'create index on employer (n, k)',
  'analyze buyer, employer',
  /* sql */ `insert into firm (id, siret, name, kind)
    select id, lpad(id::text, 14, '3'), 'Entreprise ' || n || '-' || k,
      (array['ENTREPRISE', 'ETT', 'ETTI', 'EI', 'ACI', 'GEIQ'])[1 + k % 6] from employer`,
];

export const METROPOLIS_EMAIL = 'metropole@bench.example';
export const houseEmail = (n: number): string => `maison-${n}@bench.example`;
export const authorityEmail = (n: number): string => `ville-${n}@bench.example`;

/** An account of each house, of one buyer of each territory, and of the metropolis. */
export const ACCOUNTS = /* sql */ `
  insert into app_user (email, name, password_hash, role, territory_id, authority_id)
  select 'maison-' || n || '@bench.example', 'Maison ' || n, $1, 'FACILITATOR', id, null from place
  union all select 'ville-' || n || '@bench.example', 'Ville ' || n, $1, 'AUTHORITY', null, b.id from buyer b where k = 0
  union all select '${METROPOLIS_EMAIL}', 'Métropole', $1, 'METROPOLIS', null, null`;
