import { DomainError } from '../../shared/domain-error.js';
import { parseSiret } from '../../shared/siret.js';
import type { Anomalies, AnomalyRule } from '../anomaly.js';
import type { Json, JsonObject } from '../raw.js';

const RULES: Readonly<Record<string, AnomalyRule>> = {
  'siret-malformed': 'siret-malformed',
  'siret-digits-lost': 'siret-digits-lost',
  'siret-all-zero': 'siret-all-zero',
  'siret-bad-checksum': 'siret-bad-key',
};

/** Every firm of a record: the type of its identifier when only that was forgotten, and the key of its SIRET. */
export function checkFirms(record: JsonObject, notes: Anomalies): void {
  visit(record, '', notes);
}

/** Tells what is wrong with a SIRET, its key and La Poste's exception included. Null is told elsewhere. */
export function checkSiret(siret: string | null, path: string, notes: Anomalies): void {
  const rule = siret === null ? undefined : wrongWith(siret);
  if (rule) notes.kept(path, rule, siret!);
}

function wrongWith(siret: string): AnomalyRule | undefined {
  try {
    parseSiret(siret);
    return undefined;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return RULES[error.code] ?? 'siret-malformed';
  }
}

function visit(value: Json | undefined, path: string, notes: Anomalies): void {
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) visit(one, `${path}[${index}]`, notes);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    const at = path === '' ? name : `${path}.${name}`;
    if (['titulaire', 'concessionnaire', 'sousTraitant'].includes(name)) checkFirm(one as Firm, at, notes);
    else visit(one as Json, at, notes);
  }
}

type Firm = { id?: string; typeIdentifiant?: string };

function checkFirm(firm: Firm, path: string, notes: Anomalies): void {
  const rule = firm.id === undefined ? undefined : wrongWith(firm.id);
  if (rule && (firm.typeIdentifiant ?? 'SIRET') === 'SIRET') notes.kept(`${path}.id`, rule, firm.id);
}

/**
 * Fourteen digits without a type are a SIRET: what was told missing is not any more. Done while firms are read, so that one
 * said twice, once with its type, is still found to be the same.
 */
export function deduceType(firm: Firm, path: string, notes: Anomalies): void {
  if (firm.id === undefined || firm.typeIdentifiant !== undefined) return;
  const rule = wrongWith(firm.id);
  if (rule !== undefined && rule !== 'siret-bad-key') return;
  const at = `${path}.typeIdentifiant`;
  const told = notes.found.findLastIndex((one) => one.path === at && one.outcome === 'LEFT_OUT');
  const said = told < 0 ? '' : notes.found[told]!.value;
  if (told >= 0) notes.found.splice(told, 1);
  firm.typeIdentifiant = 'SIRET';
  notes.corrected(at, 'identifier-type-deduced', said, 'SIRET');
}
