import { type Database, fresh, insert } from './database.js';
import { anAuthority } from './organisations.js';

export interface OperationFixture {
  id: number;
  territory_id: number;
  authority_id: number;
  version: number;
}

export interface ClauseFixture {
  id: number;
  lot_id: number;
  public_contract_id: number;
  operation_id: number;
  territory_id: number;
  authority_id: number;
  version: number;
}

export async function anOperation(
  db: Database,
  { territory, ...more }: { territory: { id: number; commune: string } } & Record<string, unknown>,
): Promise<OperationFixture> {
  const authorityId = more.authority_id ?? (await anAuthority(db)).id;
  return insert(db, 'operation', {
    territory_id: territory.id,
    authority_id: authorityId,
    name: `Opération ${fresh()}`,
    commune_code: territory.commune,
    started_on: '2020-01-01',
    ...more,
  });
}

/** A public contract with one lot under an operation; gives the lot with its ancestors' keys. */
export async function aLot(
  db: Database,
  operation: OperationFixture,
  more: Record<string, unknown> = {},
): Promise<ClauseFixture> {
  const lineage = {
    operation_id: operation.id,
    territory_id: operation.territory_id,
    authority_id: operation.authority_id,
  };
  const contract = await insert<{ id: number }>(db, 'public_contract', {
    ...lineage,
    number: `M${fresh()}`,
    subject: 'Travaux',
  });
  const lot = await insert<{ id: number; version: number }>(db, 'lot', {
    ...lineage,
    public_contract_id: contract.id,
    number: '1',
    name: 'Gros œuvre',
    ...more,
  });
  return { ...lineage, id: lot.id, lot_id: lot.id, public_contract_id: contract.id, version: lot.version };
}

/** A clause of 1 000 h, 2020 to 2030, on a lot of its own. */
export async function aClause(
  db: Database,
  operation: OperationFixture,
  more: Record<string, unknown> = {},
): Promise<ClauseFixture> {
  const { id: _, version: __, ...lot } = await aLot(db, operation);
  return insert(db, 'social_clause', {
    ...lot,
    kind: 'EXECUTION_CONDITION',
    objective_kind: 'FIXED',
    committed_hours: 100_000,
    started_on: '2020-01-01',
    due_on: '2030-12-31',
    ...more,
  });
}

/** A firm as a party of a lot. */
export function aParty(
  db: Database,
  lot: ClauseFixture,
  firmId: number,
  more: Record<string, unknown> = {},
): Promise<{ id: number }> {
  const { lot_id, public_contract_id, operation_id, territory_id, authority_id } = lot;
  return insert(db, 'contract_party', {
    lot_id,
    public_contract_id,
    operation_id,
    territory_id,
    authority_id,
    firm_id: firmId,
    role: 'HOLDER',
    ...more,
  });
}
