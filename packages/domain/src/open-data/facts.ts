import type { Json, JsonObject } from './raw.js';
import type { RecordKind } from './shape.js';
import { SOCIAL_CLAUSE } from './words.js';

/** A firm as a record names it. */
export interface PublishedFirm {
  readonly id: string;
  readonly type: string | null;
}

export interface PublishedAct {
  readonly number: number | null;
  readonly firm: PublishedFirm;
  readonly notifiedOn: string | null;
  readonly amount: number | null;
  readonly months: number | null;
}

export interface PublishedAmendment {
  readonly number: number | null;
  readonly notifiedOn: string | null;
  readonly amount: number | null;
  readonly months: number | null;
  readonly holders: readonly PublishedFirm[];
}

/** What a contract and a concession say alike, under one name each. Amounts are in euros, as published. */
export interface PublishedFacts {
  readonly id: string | null;
  readonly buyer: string | null;
  readonly subject: string | null;
  readonly notifiedOn: string | null;
  readonly publishedOn: string | null;
  readonly startedOn: string | null;
  readonly months: number | null;
  readonly amount: number | null;
  readonly place: { readonly code: string | null; readonly type: string | null };
  readonly consortium: string | null;
  readonly holders: readonly PublishedFirm[];
  readonly acts: readonly PublishedAct[];
  readonly amendments: readonly PublishedAmendment[];
  readonly social: readonly string[];
  readonly environmental: readonly string[];
}

export function factsOf(kind: RecordKind, record: JsonObject): PublishedFacts {
  const isContract = kind === 'CONTRACT';
  const place = objectAt(record, 'lieuExecution');
  return {
    id: textAt(record, 'id'),
    buyer: textAt(objectAt(record, isContract ? 'acheteur' : 'autoriteConcedante'), 'id'),
    subject: textAt(record, 'objet'),
    notifiedOn: textAt(record, isContract ? 'dateNotification' : 'dateSignature'),
    publishedOn: textAt(record, 'datePublicationDonnees'),
    startedOn: textAt(record, 'dateDebutExecution'),
    months: numberAt(record, 'dureeMois'),
    amount: numberAt(record, isContract ? 'montant' : 'valeurGlobale'),
    place: { code: textAt(place, 'code'), type: textAt(place, 'typeCode') },
    consortium: textAt(record, 'typeGroupementOperateurs'),
    holders: isContract
      ? firmsAt(record, 'titulaires', 'titulaire')
      : firmsAt(record, 'concessionnaires', 'concessionnaire'),
    acts: itemsAt(record, 'actesSousTraitance', 'acteSousTraitance').map(actOf),
    amendments: itemsAt(record, 'modifications', 'modification').map((one) => amendmentOf(one, isContract)),
    social: wordsAt(record, 'considerationsSociales', 'considerationSociale'),
    environmental: wordsAt(record, 'considerationsEnvironnementales', 'considerationEnvironnementale'),
  };
}

/** True when the record announces a social clause. */
export function hasSocialClause({ social }: PublishedFacts): boolean {
  return social.includes(SOCIAL_CLAUSE);
}

function actOf(act: JsonObject): PublishedAct {
  return {
    number: numberAt(act, 'id'),
    firm: firmOf(objectAt(act, 'sousTraitant')),
    notifiedOn: textAt(act, 'dateNotification'),
    amount: numberAt(act, 'montant'),
    months: numberAt(act, 'dureeMois'),
  };
}

function amendmentOf(amendment: JsonObject, isContract: boolean): PublishedAmendment {
  const day = isContract ? 'dateNotificationModification' : 'dateSignatureModification';
  return {
    number: numberAt(amendment, 'id'),
    notifiedOn: textAt(amendment, day),
    amount: numberAt(amendment, isContract ? 'montant' : 'valeurGlobale'),
    months: numberAt(amendment, 'dureeMois'),
    holders: firmsAt(amendment, 'titulaires', 'titulaire'),
  };
}

export function firmsAt(record: JsonObject, list: string, each: string): PublishedFirm[] {
  return itemsAt(record, list, each).map(firmOf);
}

function firmOf(firm: JsonObject): PublishedFirm {
  return { id: textAt(firm, 'id') ?? '', type: textAt(firm, 'typeIdentifiant') };
}

/** The objects of a list of the official format, out of their names. */
export function itemsAt(record: JsonObject, list: string, each: string): JsonObject[] {
  const items = record[list];
  return Array.isArray(items) ? items.map((one: Json) => objectAt(one as JsonObject, each)) : [];
}

export function wordsAt(record: JsonObject, name: string, each: string): string[] {
  const words = objectAt(record, name)[each];
  return Array.isArray(words) ? (words as string[]) : [];
}

export function textAt(record: JsonObject, name: string): string | null {
  const value = record[name];
  return typeof value === 'string' ? value : null;
}

export function numberAt(record: JsonObject, name: string): number | null {
  const value = record[name];
  return typeof value === 'number' ? value : null;
}

function objectAt(record: JsonObject, name: string): JsonObject {
  const value = record[name];
  return typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};
}

/** An amount in euros as whole cents, half up; null when there is none, or it is beyond what money is counted in. */
export function centsOf(amount: number | null): number | null {
  const [, whole, fraction = ''] = /^(\d{1,13})(?:\.(\d+))?$/.exec(String(amount)) ?? [];
  if (whole === undefined) return null;
  const cents = Number(`${whole}${fraction.slice(0, 2).padEnd(2, '0')}`);
  return (fraction[2] ?? '0') >= '5' ? cents + 1 : cents;
}
