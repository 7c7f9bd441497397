import type { ClauseFixture } from './contracts.js';
import { type Database, fresh, insert } from './database.js';
import { aFirm } from './organisations.js';

export interface ParticipantFixture {
  id: number;
  last_name: string;
  first_name: string;
}

/** A woman of 30 or so who has lived in one commune of the territory since 2010. */
export async function aParticipant(
  db: Database,
  {
    territory,
    isQpv = false,
    ...more
  }: { territory: { id: number; commune: string }; isQpv?: boolean } & Record<string, unknown>,
): Promise<ParticipantFixture & { home: { territoryId: number; commune: string; isQpv: boolean } }> {
  const n = fresh();
  const participant = await insert<ParticipantFixture>(db, 'participant', {
    registered_by_territory_id: territory.id,
    last_name: `Nom${n}`,
    first_name: `Prénom${n}`,
    born_on: '1990-06-15',
    sex: 'F',
    ...more,
  });
  await insert(db, 'participant_residence', {
    participant_id: participant.id,
    commune_code: territory.commune,
    is_qpv: isQpv,
    valid_from: '2010-01-01',
  });
  return { ...participant, home: { territoryId: territory.id, commune: territory.commune, isQpv } };
}

export interface EmploymentFixture {
  id: number;
  participant_id: number;
  firm_id: number;
  registered_by_territory_id: number;
  engagement_mode: string;
  contract_type: string;
  residence_commune_code: string;
  residence_territory_id: number;
  is_qpv: boolean;
  criterion_group: string;
  sex: string;
  age_band: string;
}

/** A work contract from 2020 on, with the dimensions of the participant's home; give `firm_id` or a firm is made. */
export async function anEmploymentContract(
  db: Database,
  participant: { id: number; home: { territoryId: number; commune: string; isQpv: boolean } },
  more: Record<string, unknown> = {},
): Promise<EmploymentFixture> {
  const firmId = more.firm_id ?? (await aFirm(db)).id;
  return insert(db, 'employment_contract', {
    participant_id: participant.id,
    firm_id: firmId,
    registered_by_territory_id: participant.home.territoryId,
    engagement_mode: 'DIRECT_HIRE',
    contract_type: 'CDI',
    started_on: '2020-01-01',
    residence_commune_code: participant.home.commune,
    residence_territory_id: participant.home.territoryId,
    is_qpv: participant.home.isQpv,
    criterion_code: 'RSA',
    criterion_group: 'MINIMUM_INCOME',
    sex: 'F',
    age_band: '26_TO_49',
    eligible_until: '2029-12-31',
    ...more,
  });
}

/** A work contract serving a clause, over the whole of both. */
export function anAssignment(
  db: Database,
  employment: EmploymentFixture,
  clause: ClauseFixture,
  more: Record<string, unknown> = {},
): Promise<{ id: number; employment_contract_id: number }> {
  const {
    id,
    participant_id,
    firm_id,
    engagement_mode,
    contract_type,
    residence_commune_code,
    residence_territory_id,
  } = employment;
  const { is_qpv, criterion_group, sex, age_band } = employment;
  return insert(db, 'assignment', {
    employment_contract_id: id,
    participant_id,
    firm_id,
    engagement_mode,
    contract_type,
    residence_commune_code,
    residence_territory_id,
    is_qpv,
    criterion_group,
    sex,
    age_band,
    clause_id: clause.id,
    lot_id: clause.lot_id,
    public_contract_id: clause.public_contract_id,
    operation_id: clause.operation_id,
    operation_territory_id: clause.territory_id,
    authority_id: clause.authority_id,
    started_on: '2020-01-01',
    ...more,
  });
}
