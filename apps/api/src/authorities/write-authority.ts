import { parseSiret } from '@clausier/domain/shared/siret';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../platform/saved-version.js';
import { ContractingAuthorityRow } from './contracting-authority.row.js';
import type { ChangedAuthority, NewAuthority } from './new-authority.js';

const REFUSALS = {
  contracting_authority_siret_once: () => conflict('authority-siret-taken', 'siret'),
  contracting_authority_commune_fk: () => ruleBroken('commune-unknown', 'communeCode'),
};

/** Records a contracting authority for every house. Throws `authority-siret-taken`, `commune-unknown`. */
export async function createAuthority(scope: Scope, input: NewAuthority): Promise<SavedVersion> {
  const id = await naming(REFUSALS, insertRow(scope, ContractingAuthorityRow, valuesOf(input)));
  return savedVersion(scope, 'contracting_authority', id);
}

/** Corrects a contracting authority for every house. Throws what `createAuthority` does, `not-found`, `version-stale`. */
export async function changeAuthority(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedAuthority,
): Promise<SavedVersion> {
  await scope.one(sql`select id from contracting_authority where id = ${id}`);
  await naming(REFUSALS, updateVersion(scope, ContractingAuthorityRow, { id, version }, valuesOf(input)));
  return savedVersion(scope, 'contracting_authority', id);
}

function valuesOf({ siret, name, communeCode }: NewAuthority) {
  return { siret: parseSiret(siret), name, communeCode: communeCode || null };
}
