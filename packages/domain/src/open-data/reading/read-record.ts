import { Anomalies, type Anomaly } from '../anomaly.js';
import { checkRecord } from '../checking/check-record.js';
import { isRawObject, type JsonObject, type Raw, type RawObject } from '../raw.js';
import type { SaidBeside } from '../said-beside.js';
import { type RecordKind, SHAPES } from '../shape.js';
import { modernise } from './modernise.js';
import { elementsOf, quietText } from './nesting.js';
import { readObject } from './read-shape.js';

/** A published contract, read. */
export interface ReadRecord {
  readonly kind: RecordKind;
  /** In the official format, valid but for what is missing. */
  readonly record: JsonObject;
  readonly beside: SaidBeside;
  readonly anomalies: readonly Anomaly[];
}

const OF_A_CONCESSION = ['autoriteConcedante', 'concessionnaires', 'valeurGlobale'];

/** Which of the two formats a record follows: by where it was found, else by what it says. */
export function kindOf(record: RawObject, foundUnder?: RecordKind): RecordKind {
  if (foundUnder) return foundUnder;
  const says = `${quietText(record.get('_type'))} ${quietText(record.get('nature'))}`;
  const isConcession =
    OF_A_CONCESSION.some((name) => record.has(name)) || /concession|délégation/i.test(says);
  return isConcession ? 'CONCESSION' : 'CONTRACT';
}

/**
 * Reads one record of any schema into the official format of 2.0.3. Nothing is invented and nothing is lost: what cannot be
 * kept is left out and told with what it said. `today` is what a date in the future is in the future of.
 */
export function readRecord(
  raw: RawObject,
  { today, foundUnder, found = [] }: { today: string; foundUnder?: RecordKind; found?: readonly Anomaly[] },
): ReadRecord {
  const kind = kindOf(raw, foundUnder);
  const notes = new Anomalies();
  notes.found.push(...found);
  const fields = modernise(raw, kind, notes);
  const firmNames: Record<string, string> = Object.create(null);
  const said = { buyerName: '', placeName: '' };
  const record = readObject(fields, SHAPES[kind], '', {
    notes,
    outside: (path, name, value) => keepBeside(path, name, value, said),
  }) as JsonObject;
  collectFirmNames(fields, firmNames);
  const buyer = fields.get(kind === 'CONTRACT' ? 'acheteur' : 'autoriteConcedante');
  const beside: SaidBeside = {
    ...said,
    id: quietText(fields.get('id')).slice(0, 60),
    buyerId: quietText(isRawObject(buyer) ? buyer.get('id') : buyer)
      .replace(/\s/g, '')
      .slice(0, 60),
    firmNames: { ...firmNames },
    amendmentSubjects: subjectsOf(fields.get('modifications')),
  };
  checkRecord(kind, record, beside, today, notes);
  return { kind, record, beside, anomalies: notes.found };
}

const LONGEST_NAME = 200;

/** The names of people's files that help them recognise a contract. */
function keepBeside(
  path: string,
  name: string,
  value: Raw,
  said: { buyerName: string; placeName: string },
): boolean {
  const text = quietText(value).slice(0, LONGEST_NAME);
  if (name === 'nom' && (path === 'acheteur' || path === 'autoriteConcedante')) said.buyerName = text;
  else if (name === 'nom' && path === 'lieuExecution') said.placeName = text;
  else return name === 'denominationSociale' || name === 'nom' || name === 'objetModification';
  return true;
}

/** Names of firms beside their identifiers, wherever they are in the record. */
function collectFirmNames(value: Raw | undefined, names: Record<string, string>): void {
  if (Array.isArray(value)) for (const one of value) collectFirmNames(one, names);
  if (!isRawObject(value)) return;
  const id = quietText(value.get('id'));
  const name = quietText(value.get('denominationSociale') ?? value.get('nom')).slice(0, LONGEST_NAME);
  const isFirm = value.has('denominationSociale') || value.has('typeIdentifiant');
  if (isFirm && id !== '' && name !== '') names[id] ??= name;
  for (const one of value.values()) collectFirmNames(one, names);
}

function subjectsOf(amendments: Raw | undefined): string[] {
  return elementsOf(amendments, 'modification').map((one) =>
    isRawObject(one) ? quietText(one.get('objetModification')).slice(0, 500) : '',
  );
}
