import type { Database } from '../../builders/database.js';

/** How large the France of the bench is. */
export interface Size {
  readonly houses: number;
  readonly operations: number;
  readonly persons: number;
}

/** The largest house, one in the middle, and accounts that read them. */
export interface Population {
  readonly largest: { readonly territoryId: number; readonly email: string; readonly persons: number };
  readonly middle: { readonly territoryId: number; readonly email: string; readonly persons: number };
  readonly metropolis: { readonly email: string };
}

/**
 * Fills a migrated database: houses of very unequal sizes (the largest has a twentieth of everybody: a metropolis over twenty
 * years), operations with a contract, a lot, a clause and its party, people with a home, one in three with a work contract and an
 * assignment. The journal and the kept tables are written at the end, set by set: that is what makes it a matter of minutes.
 */
export async function populate(db: Database, size: Size, passwordHash: string): Promise<Population> {
  await db.query(QUIET);
  await db.query(PLACES, [size.houses]);
  await db.query(FIRMS, [Math.ceil(size.operations / 5)]);
  await db.query(OPERATIONS, [size.operations, size.houses]);
  await db.query(CONTRACTS);
  await db.query(PEOPLE, [size.persons, size.houses]);
  await db.query(HOMES);
  await db.query(WORK);
  await db.query(KEPT);
  // As the server's own upkeep leaves a base that is in use: an index alone then answers what it holds.
  await db.query('vacuum analyze');
  const { rows: ranked } = (await db.query(
    `select territory_id as "territoryId", count(*)::integer as persons from person_house group by 1 order by 2 desc, 1`,
  )) as { rows: { territoryId: number; persons: number }[] };
  const account = async (name: string, role: string, territoryId: number | null) => {
    const email = `${name}@bench.example`;
    await db.query(
      'insert into app_user (email, name, role, territory_id, password_hash) values ($1, $1, $2, $3, $4)',
      [email, role, territoryId, passwordHash],
    );
    return email;
  };
  const [largest, middle] = [ranked[0]!, ranked[Math.floor(ranked.length / 2)]!];
  return {
    largest: { ...largest, email: await account('largest', 'FACILITATOR', largest.territoryId) },
    middle: { ...middle, email: await account('middle', 'FACILITATOR', middle.territoryId) },
    metropolis: { email: await account('metropolis', 'METROPOLIS', null) },
  };
}

/** A number between 0 and 1 for each n, spread evenly and always the same. */
const spread = (n: string, by: string) =>
  `((${n})::double precision * ${by} - floor((${n})::double precision * ${by}))`;
const house = (n: string) => `floor($2::integer * power(${spread(n, '0.6180339887')}, 2))::integer + 1`;

/** Names made of two halves, ten thousand of them, and sixty first names of every day. */
const LASTS = `(array['Du','Le','Mar','Ber','La','Vander','De','Car','Del','Bou','Gau','Per','Rou','Mo','Fon','Ga','Cha','Le','Ha','Ben','Wal','Kow','Tra','Ro','Che','Au','Mi','Ve','Hu','Lam'])`;
const ENDS = `(array['pont','fèvre','tin','nard','croix','meersch','vos','lier','porte','cher','thier','rier','ssel','reau','taine','rcia','pentier','clercq','mmami','ziane','lter','alski','oré','driguez','valier','bert','chel','rmeulen','got','bert'])`;
const TAILS = `(array['','','-Duval','','ot','eau','elle','in','ard',' Diallo','y','er'])`;
const FIRSTS = `(array['Marie','Jean','Fatima','Mohamed','Sophie','Lucas','Emma','Karim','Amélie','Noémie','Loïc','Hélène','Aïcha','Yanis','Chloé','Théo','Inès','Hugo','Léa','Nadia','Samir','Élodie','Kévin','Manon','Rachid','Céline','Bruno','Awa','Sékou','Camille','Thomas','Julie','Nicolas','Sarah','Antoine','Laura','Maxime','Pauline','Ibrahim','Audrey','Olivier','Myriam','Gérard','Odile','Franck','Sandrine','Bilal','Clara','Adrien','Mélanie','Zoé','Paul','Lina','Omar','Eva','Gaël','Rose','Ali','Anne','Luc'])`;
const pick = (list: string, n: string, by: string) =>
  `${list}[1 + floor(cardinality(${list}) * ${spread(n, by)})::integer]`;

const QUIET = `
  alter table participant disable trigger user; alter table participant_residence disable trigger user;
  alter table employment_contract disable trigger user; alter table assignment disable trigger user;
  alter table operation disable trigger user; alter table public_contract disable trigger user; alter table lot disable trigger user;
  alter table contract_party disable trigger user; alter table social_clause disable trigger user; alter table firm disable trigger user;
  alter table participant_residence drop constraint participant_lives_in_one_place;
  drop index participant_name_key;
  drop index person_house_words;
  drop index search_entry_words;
  -- The server has put the true places in when it started.
  delete from commune_territory; delete from commune; delete from territory;
`;

const PLACES = `
  with place as (
    insert into territory (id, code, name, house_name) select n, 'T' || n, 'Territoire ' || n, 'Maison ' || n from generate_series(1, $1::integer) n returning id
  ), town as (
    insert into commune (code, name, source) select lpad(id::text, 5, '0'), 'Commune ' || id, 'bench' from place returning code
  )
  insert into commune_territory (commune_code, territory_id, valid_from, is_verified, source)
  select code, code::integer, '2000-01-01', true, 'bench' from town`;

const FIRMS = `
  with buyer as (
    insert into contracting_authority (siret, name) select lpad((70000000000000 + n)::text, 14, '0'), 'Ville de Bourg ' || n from generate_series(1, greatest($1::integer / 10, 10)) n)
  insert into firm (siret, name, kind)
  select lpad((80000000000000 + n)::text, 14, '0'), ${pick("(array['Bâtiment','Peintures','Maçonnerie','Propreté','Espaces verts','Électricité','Toitures','Travaux publics'])", 'n', '0.754877')}
    || ' ' || ${pick(LASTS, 'n', '0.5698402910')} || ${pick(ENDS, 'n', '0.3819660113')}, 'ENTREPRISE'
  from generate_series(1, $1::integer) n`;

const OPERATIONS = `
  insert into operation (id, territory_id, authority_id, reference, name, commune_code, started_on, expected_end_on)
  select n, h, 1 + n % greatest($1::integer / 50, 10), 'OP-' || n,
    ${pick("(array['Rénovation','Construction','Réhabilitation','Entretien','Extension','Aménagement','Désamiantage','Restauration'])", 'n', '0.754877')} || ' ' ||
    ${pick("(array['de l’école','du gymnase','de la piscine','du collège','de la médiathèque','des espaces verts','de la mairie','de la résidence','du parc','de la voirie'])", 'n', '0.5698402910')} || ' ' ||
    ${pick(LASTS, 'n', '0.3819660113')} || ${pick(ENDS, 'n', '0.2360679775')}, lpad(h::text, 5, '0'), '2020-01-01'::date + n % 1500, '2030-12-31'
  from (select n, ${house('n')} as h from generate_series(1, $1::integer) n) k`;

const CONTRACTS = `
  insert into public_contract (id, operation_id, territory_id, authority_id, number, subject)
    select id, id, territory_id, authority_id, (2020 + id % 6) || 'MEL' || lpad(id::text, 6, '0'), 'Marché de travaux ' || id from operation;
  insert into lot (id, public_contract_id, operation_id, territory_id, authority_id, number, name)
    select id, id, id, territory_id, authority_id, '1', 'Gros œuvre' from operation;
  insert into contract_party (lot_id, public_contract_id, operation_id, territory_id, authority_id, firm_id, role)
    select id, id, id, territory_id, authority_id, 1 + id % (select count(*) from firm), 'HOLDER' from operation;
  insert into social_clause (id, lot_id, public_contract_id, operation_id, territory_id, authority_id, kind, objective_kind, committed_hours, started_on, due_on)
    select id, id, id, id, territory_id, authority_id, 'EXECUTION_CONDITION', 'FIXED', 100000, '2020-01-01', '2030-12-31' from operation;`;

const PEOPLE = `
  insert into participant (id, registered_by_territory_id, last_name, first_name, born_on, sex)
  select n, ${house('n')}, ${pick(LASTS, 'n', '0.754877')} || ${pick(ENDS, 'n', '0.5698402910')} || ${pick(TAILS, 'n', '0.2360679775')}, ${pick(FIRSTS, 'n', '0.3247179572')},
    '1960-01-01'::date + (n % 15331)::integer, case when n % 2 = 0 then 'F' else 'M' end
  from generate_series(1, $1::integer) n
  on conflict do nothing`;

const HOMES = `
  insert into participant_residence (participant_id, commune_code, is_qpv, valid_from)
  select id, lpad((case when id % 20 = 0 then 1 + id % 400 else registered_by_territory_id end)::text, 5, '0'), id % 5 = 0, '2015-01-01' from participant`;

const WORK = `
  insert into employment_contract (id, participant_id, firm_id, registered_by_territory_id, engagement_mode, contract_type, started_on, ended_on,
    residence_commune_code, residence_territory_id, is_qpv, criterion_code, criterion_group, sex, age_band, eligible_until)
  select id, id, 1 + id % (select count(*)::integer from firm), registered_by_territory_id, 'DIRECT_HIRE', 'CDD', '2023-01-01', case when id % 2 = 0 then '2024-01-01'::date end,
    lpad(registered_by_territory_id::text, 5, '0'), registered_by_territory_id, false, 'RSA', 'MINIMUM_INCOME', sex, '26_TO_49', '2025-01-01'
  from participant where id % 3 = 0;
  insert into assignment (employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code, residence_territory_id,
    is_qpv, criterion_group, sex, age_band, clause_id, lot_id, public_contract_id, operation_id, operation_territory_id, authority_id, started_on)
  select c.id, c.participant_id, c.firm_id, c.engagement_mode, c.contract_type, c.residence_commune_code, c.residence_territory_id, c.is_qpv,
    c.criterion_group, c.sex, c.age_band, k.id, k.lot_id, k.public_contract_id, k.operation_id, k.territory_id, k.authority_id, '2023-01-01'
  from employment_contract c join social_clause k on k.id = 1 + c.id % (select count(*) from social_clause);`;

const KEPT = `
  analyze;
  truncate person_house, search_entry, house_work_contract;
  insert into person_house select * from every_person_house();
  insert into search_entry select * from expected_search_entries();
  insert into house_work_contract select * from every_work_contract();
  create index participant_name_key on participant using gin (name_key gin_trgm_ops);
  create index person_house_words on person_house using gin (territory_id, words gin_trgm_ops);
  create index search_entry_words on search_entry using gin (kind, territory_id, words gin_trgm_ops);
  alter table participant_residence add constraint participant_lives_in_one_place
    exclude using gist (participant_id with =, daterange(valid_from, valid_to, '[]') with &&);
  alter table participant enable trigger user; alter table participant_residence enable trigger user;
  alter table employment_contract enable trigger user; alter table assignment enable trigger user;
  alter table operation enable trigger user; alter table public_contract enable trigger user; alter table lot enable trigger user;
  alter table contract_party enable trigger user; alter table social_clause enable trigger user; alter table firm enable trigger user;
  analyze;`;
