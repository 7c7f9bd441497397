import type { RawObject } from '../raw.js';
import { SHAPES } from '../shape.js';

const OF_A_CONTRACT = ['id', 'acheteur', 'objet', 'titulaires', 'montant', 'codeCPV', 'dateNotification'];
const OF_A_CONCESSION = ['autoriteConcedante', 'concessionnaires', 'valeurGlobale'];
const FLAT = ['acheteur_id', 'acheteur.id', 'titulaire_id', 'uid'];
const SURE = ['acheteur', 'autoriteConcedante', 'objet', 'acheteur_id', 'acheteur.id'];

/** The comparison key of the name of a field: 'dateNotification', 'DATE_NOTIFICATION' and 'date notification' share one. */
export function fieldKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]+|\p{M}+/gu, '')
    .toLowerCase();
}

const keys = (names: readonly string[]) => new Set(names.map(fieldKey));
const ANY = keys([...OF_A_CONTRACT, ...OF_A_CONCESSION, ...FLAT]);
const SURELY = keys(SURE);
const HOLDING = keys(
  Object.values(SHAPES)
    .flatMap(({ fields }) => Object.entries(fields))
    .flatMap(([name, { is }]) => (['object', 'list', 'choices'].includes(is) ? [name] : []))
    .concat(
      'titulaire',
      'modification',
      'avenants',
      'actesSpeciaux',
      'sousTraitants',
      'technique',
      'modaliteExecution',
      'typePrix',
    ),
);

/** True when an object says anything that a contract or a concession says. */
export function looksLikeRecord(value: RawObject): boolean {
  return [...value.keys()].some((name) => ANY.has(fieldKey(name)));
}

/** True when an object says its buyer or its subject, which nothing inside a contract does. */
export function saysBuyerOrSubject(value: RawObject): boolean {
  return [...value.keys()].some((name) => SURELY.has(fieldKey(name)));
}

/** True when an object of any name says what only a contract says: its buyer or its subject, and something more. */
export function isSurelyRecord(value: RawObject): boolean {
  return saysBuyerOrSubject(value) && [...value.keys()].filter((name) => ANY.has(fieldKey(name))).length > 1;
}

/** True of the fields of a contract that hold others: what is under them is no contract. */
export function isFieldOfRecord(name: string): boolean {
  return HOLDING.has(fieldKey(name));
}
