import { aClause, anOperation } from '../../builders/contracts.js';
import type { Database } from '../../builders/database.js';
import { aFirm, aUser } from '../../builders/organisations.js';
import { aTerritory } from '../../builders/territories.js';

/** A firm that employs many people on one clause of one house, with an account of each. */
export interface LargeFirm {
  readonly firmId: number;
  readonly siret: string;
  readonly territoryId: number;
  readonly firmUserId: number;
  readonly firmEmail: string;
  readonly houseUserId: number;
  readonly houseEmail: string;
}

/** Builds the firm in a few statements: ten thousand people take a second, not a minute. */
export async function aLargeFirm(db: Database, people: number): Promise<LargeFirm> {
  const territory = await aTerritory(db);
  const { id: firmId, siret } = await aFirm(db);
  const firm = await aUser(db, { role: 'FIRM', firm_id: firmId });
  const house = await aUser(db, { role: 'FACILITATOR', territory_id: territory.id });
  const clause = await aClause(db, await anOperation(db, { territory }));
  await db.query(PEOPLE, [people, territory.id, territory.commune]);
  await db.query(CONTRACTS, [firmId, territory.id, territory.commune]);
  await db.query(ASSIGNMENTS, [firmId, clause.id]);
  await db.query('analyze participant, employment_contract, assignment');
  return {
    firmId,
    siret,
    territoryId: territory.id,
    firmUserId: firm.id,
    firmEmail: firm.email,
    houseUserId: house.id,
    houseEmail: house.email,
  };
}

/** The name of the nth person: letters only, so that no two are near enough to be taken for each other. */
export function nameOf(n: number): { lastName: string; firstName: string } {
  return { lastName: `Ouvrier${n}`, firstName: `Camille${n}` };
}

const PEOPLE = `
  with person as (
    insert into participant (registered_by_territory_id, last_name, first_name, born_on, sex)
    select $2, 'Ouvrier' || n, 'Camille' || n, '1990-06-15', 'F' from generate_series(1, $1::integer) n returning id)
  insert into participant_residence (participant_id, commune_code, is_qpv, valid_from)
  select id, $3, false, '2010-01-01' from person`;

const CONTRACTS = `
  insert into employment_contract (participant_id, firm_id, registered_by_territory_id, engagement_mode, contract_type, started_on,
    residence_commune_code, residence_territory_id, is_qpv, criterion_code, criterion_group, sex, age_band, eligible_until)
  select id, $1, $2, 'DIRECT_HIRE', 'CDI', '2020-01-01', $3, $2, false, 'RSA', 'MINIMUM_INCOME', 'F', '26_TO_49', '2029-12-31'
  from participant where registered_by_territory_id = $2`;

const ASSIGNMENTS = `
  insert into assignment (employment_contract_id, participant_id, firm_id, engagement_mode, contract_type, residence_commune_code,
    residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, lot_id, public_contract_id, operation_id,
    operation_territory_id, authority_id, started_on)
  select c.id, c.participant_id, c.firm_id, c.engagement_mode, c.contract_type, c.residence_commune_code, c.residence_territory_id,
    c.is_qpv, c.criterion_group, c.sex, c.age_band, k.id, k.lot_id, k.public_contract_id, k.operation_id, k.territory_id,
    k.authority_id, '2020-01-01'
  from employment_contract c, social_clause k where c.firm_id = $1 and k.id = $2`;
