import { parseSiret } from '@clausier/domain/shared/siret';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../platform/saved-version.js';
import { FirmRow } from './firm.row.js';
import type { ChangedFirm, NewFirm } from './new-firm.js';

const REFUSALS = {
  firm_siret_once: () => conflict('firm-siret-taken', 'siret'),
  firm_commune_fk: () => ruleBroken('commune-unknown', 'communeCode'),
};

/** Records a firm for every house. Throws `firm-siret-taken`, `commune-unknown`. */
export async function createFirm(scope: Scope, input: NewFirm): Promise<SavedVersion> {
  const id = await naming(REFUSALS, insertRow(scope, FirmRow, valuesOf(input)));
  return savedVersion(scope, 'firm', id);
}

/** Corrects a firm for every house. Throws what `createFirm` does, `not-found`, `version-stale`. */
export async function changeFirm(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedFirm,
): Promise<SavedVersion> {
  await scope.one(sql`select id from firm where id = ${id}`);
  await naming(REFUSALS, updateVersion(scope, FirmRow, { id, version }, valuesOf(input)));
  return savedVersion(scope, 'firm', id);
}

function valuesOf(input: NewFirm) {
  return {
    siret: parseSiret(input.siret),
    name: input.name,
    kind: input.kind,
    communeCode: input.communeCode || null,
    contactName: input.contactName || null,
    contactEmail: input.contactEmail || null,
    contactPhone: input.contactPhone || null,
  };
}
