import type { Anomalies } from '../anomaly.js';
import { factsOf, numberAt, type PublishedFacts, wordsAt } from '../facts.js';
import type { JsonObject } from '../raw.js';
import type { SaidBeside } from '../said-beside.js';
import type { RecordKind } from '../shape.js';
import { NO_ENVIRONMENTAL, NO_SOCIAL, NOTHING } from '../words.js';
import { checkFirms, checkSiret } from './check-firms.js';
import { checkActs, checkAmendments } from './check-lists.js';
import { FIELD_NAMES, type FieldNames } from './field-names.js';

/** Ten thousand million euros: no public contract of one buyer was ever so large, a slip of the keyboard is. */
const ABSURD_AMOUNT = 10_000_000_000;
/** A public contract for less is a unit price, or a placeholder. */
const SYMBOLIC_AMOUNT = 100;
/** Fifty years. */
const ABSURD_MONTHS = 600;

/** The rules that look at several values of a record together. They tell, and change nothing. */
export function checkRecord(
  kind: RecordKind,
  record: JsonObject,
  beside: SaidBeside,
  today: string,
  notes: Anomalies,
): void {
  checkFirms(record, notes);
  const facts = factsOf(kind, record);
  const names = FIELD_NAMES[kind];
  if (isUnusableId(beside.id)) notes.kept('id', 'id-unusable', beside.id);
  checkSiret(facts.buyer, names.buyer, notes);
  checkDays(facts, names, today, notes);
  checkAmounts(facts, names, notes);
  checkConsiderations(record, facts, notes);
  checkAgreement(record, facts, notes);
  checkActs(record, facts, notes);
  checkAmendments(facts, names, notes);
}

/** An identifier that names nothing: empty, or made of zeros, dashes and dots. */
export function isUnusableId(id: string): boolean {
  return /^[\s0._/-]*$/.test(id);
}

function checkDays(facts: PublishedFacts, names: FieldNames, today: string, notes: Anomalies): void {
  const { notifiedOn, publishedOn, startedOn } = facts;
  if (!notifiedOn) return;
  if (notifiedOn > today) notes.kept(names.notifiedOn, 'notified-in-future', notifiedOn);
  if (startedOn && notifiedOn > startedOn)
    notes.kept(names.notifiedOn, 'notified-after-start', `${notifiedOn} > ${startedOn}`);
  if (publishedOn && publishedOn < notifiedOn)
    notes.kept('datePublicationDonnees', 'published-before-notified', `${publishedOn} < ${notifiedOn}`);
}

function checkAmounts({ amount, months }: PublishedFacts, names: FieldNames, notes: Anomalies): void {
  if (amount !== null && amount > ABSURD_AMOUNT) notes.kept(names.amount, 'amount-absurd', String(amount));
  if (amount !== null && amount < SYMBOLIC_AMOUNT)
    notes.kept(names.amount, 'amount-symbolic', String(amount));
  if (amount !== null && !Number.isInteger(Math.round(amount * 1e6) / 1e4))
    notes.kept(names.amount, 'too-many-decimals', String(amount));
  if (months !== null && months > ABSURD_MONTHS) notes.kept('dureeMois', 'duration-absurd', String(months));
}

/** 'Sans objet', 'Pas de considération sociale': said beside something, one of the two is wrong. */
function checkConsiderations(
  record: JsonObject,
  { social, environmental }: PublishedFacts,
  notes: Anomalies,
): void {
  if (social.includes(NO_SOCIAL) && social.length > 1)
    notes.kept('considerationsSociales', 'social-contradiction', social.join(', '));
  if (environmental.includes(NO_ENVIRONMENTAL) && environmental.length > 1)
    notes.kept('considerationsEnvironnementales', 'environmental-contradiction', environmental.join(', '));
  for (const [name, each] of [
    ['techniques', 'technique'],
    ['modalitesExecution', 'modaliteExecution'],
  ] as const) {
    const words = wordsAt(record, name, each);
    if (words.includes(NOTHING) && words.length > 1)
      notes.kept(name, 'nothing-and-something', words.join(', '));
  }
}

function checkAgreement(record: JsonObject, { consortium, holders }: PublishedFacts, notes: Anomalies): void {
  const isAlone = consortium === 'Pas de groupement';
  if (consortium !== null && holders.length > 0 && isAlone !== (holders.length === 1))
    notes.kept('typeGroupementOperateurs', 'consortium-contradiction', `${consortium}, ${holders.length}`);
  const advance = numberAt(record, 'tauxAvance');
  if (record.attributionAvance === false && advance !== null && advance > 0)
    notes.kept('tauxAvance', 'advance-contradiction', String(advance));
  const [ofFrance, ofEurope] = [numberAt(record, 'origineFrance'), numberAt(record, 'origineUE')];
  if (ofFrance !== null && ofEurope !== null && ofFrance > ofEurope)
    notes.kept('origineFrance', 'origin-contradiction', `${ofFrance} > ${ofEurope}`);
}
