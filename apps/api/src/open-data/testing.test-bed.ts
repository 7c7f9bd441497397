import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type TestBed, TODAY } from '../database/test-bed.js';
import type { Actor } from '../platform/actor.js';
import type { OpenDataFileReport } from './importing/file.view.js';
import { readFileReport } from './importing/files.query.js';
import { storeContracts } from './importing/store-contracts.js';
import { readContracts } from './reading/contract-reader.js';

const CASES = new URL('../../../../tests/cases/decp/', import.meta.url);
export const CROIX = 'decp_croix_21590163800019_2019-2021.json';
export const MEGALIS = 'decp_v2_megalis_2024-07-09.json';
export const EXAMPLES = [
  'marches_avec_modifications.json',
  'concessions_avec_modifications.json',
  'marches_concessions.json',
] as const;

export function caseBytes(name: string): Buffer {
  return readFileSync(new URL(name, CASES));
}

/** Imports bytes, or a value as JSON, as a house does; gives what became of them. */
export async function importing(
  bed: TestBed,
  actor: Actor,
  content: Buffer | object,
): Promise<OpenDataFileReport> {
  const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
  const read = await readContracts(bytes, TODAY);
  const file = { name: 'decp.json', size: bytes.length, sha256: createHash('sha256').update(bytes).digest() };
  return bed.write(actor, async (scope) => readFileReport(scope, await storeContracts(scope, file, read)));
}

let last = 0;

/** A valid contract of schema 2.0.3, with a number of its own. */
export function aContract(more: Record<string, unknown> = {}): Record<string, unknown> {
  last += 1;
  return {
    id: `2024M${String(last).padStart(4, '0')}`,
    acheteur: { id: '21590163800019' },
    nature: 'Marché',
    objet: `Réhabilitation de l'école n° ${last}`,
    codeCPV: '45214210',
    techniques: { technique: ['Sans objet'] },
    modalitesExecution: { modaliteExecution: ['Sans objet'] },
    marcheInnovant: false,
    ccag: 'Travaux',
    offresRecues: 4,
    attributionAvance: false,
    typeGroupementOperateurs: 'Pas de groupement',
    sousTraitanceDeclaree: false,
    procedure: 'Procédure adaptée',
    lieuExecution: { code: '59163', typeCode: 'Code commune' },
    dureeMois: 12,
    dateNotification: '2024-03-04',
    datePublicationDonnees: '2024-03-20',
    montant: 480000.5,
    typesPrix: { typePrix: ['Définitif révisable'] },
    formePrix: 'Forfaitaire',
    titulaires: [{ titulaire: { typeIdentifiant: 'SIRET', id: '40799550500010' } }],
    considerationsSociales: { considerationSociale: ['Clause sociale'] },
    considerationsEnvironnementales: {
      considerationEnvironnementale: ['Pas de considération environnementale'],
    },
    ...more,
  };
}

export const asFile = (...marche: unknown[]) => ({ marches: { marche } });
