import { normaliseName } from '../../territories/normalise-name.js';
import type { Anomalies } from '../anomaly.js';
import { isRawObject, type Raw, RawNumber, type RawObject, shownText } from '../raw.js';
import type { RecordKind } from '../shape.js';
import { elementsOf, isWrappedList, quietText } from './nesting.js';

/** Names that earlier schemas, and software, gave to fields of today. */
const OLDER_NAMES: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  CONTRACT: {
    typePrix: 'typesPrix',
    TypePrix: 'typesPrix',
    technique: 'techniques',
    modaliteExecution: 'modalitesExecution',
    considerationSociale: 'considerationsSociales',
    considerationEnvironnementale: 'considerationsEnvironnementales',
    actesSpeciaux: 'actesSousTraitance',
    titulaire: 'titulaires',
    modification: 'modifications',
    CCAG: 'ccag',
    datePublication: 'datePublicationDonnees',
  },
  CONCESSION: {
    acheteur: 'autoriteConcedante',
    titulaires: 'concessionnaires',
    concessionnaire: 'concessionnaires',
    montant: 'valeurGlobale',
    dateNotification: 'dateSignature',
    considerationSociale: 'considerationsSociales',
    considerationEnvironnementale: 'considerationsEnvironnementales',
    modification: 'modifications',
  },
};

/** In schema 1 an amendment of a contract was signed, not notified, and concessions the other way round. */
const OLDER_AMENDMENT_NAMES: Readonly<Record<RecordKind, Readonly<Record<string, string>>>> = {
  CONTRACT: {
    dateSignatureModification: 'dateNotificationModification',
    dateNotification: 'dateNotificationModification',
    datePublicationDonnees: 'datePublicationDonneesModification',
  },
  CONCESSION: {
    dateNotificationModification: 'dateSignatureModification',
    datePublicationDonnees: 'datePublicationDonneesModification',
  },
};

/** 'acheteur_id', 'acheteur.id': objects laid flat by a passage through a table. */
const FLATTENED =
  /^(acheteur|autoriteConcedante|lieuExecution|titulaire|sousTraitant)[_.](id|nom|code|typeCode|typeIdentifiant|denominationSociale)$/;

const PRICE_VARIATION: Readonly<Record<string, string>> = {
  ferme: 'Définitif ferme',
  revisable: 'Définitif révisable',
  actualisable: 'Définitif actualisable',
  'ferme et actualisable': 'Définitif actualisable',
  'ferme actualisable': 'Définitif actualisable',
};

/** A record of any schema under the names and in the places of 2.0.3, each move told. Values are not read yet. */
export function modernise(record: RawObject, kind: RecordKind, notes: Anomalies): RawObject {
  const fields = renamed(nested(record, notes), OLDER_NAMES[kind], '', notes);
  if (kind === 'CONTRACT') {
    priceVariation(fields, notes);
    frameworkAgreement(fields, notes);
  }
  amendments(fields, kind, notes);
  return fields;
}

function renamed(
  record: RawObject,
  names: Readonly<Record<string, string>>,
  path: string,
  notes: Anomalies,
): Map<string, Raw> {
  const fields = new Map(record);
  for (const [older, name] of Object.entries(names)) {
    const value = fields.get(older);
    if (value === undefined || fields.has(name)) continue;
    fields.delete(older);
    fields.set(name, value);
    notes.corrected(path === '' ? name : `${path}.${name}`, 'key-respelled', older, name);
  }
  return fields;
}

function nested(record: RawObject, notes: Anomalies): RawObject {
  if (![...record.keys()].some((name) => FLATTENED.test(name))) return record;
  const fields = new Map<string, Raw>();
  for (const [name, value] of record) {
    const [, owner, field] = FLATTENED.exec(name) ?? [];
    if (owner === undefined || field === undefined) {
      fields.set(name, value);
      continue;
    }
    const before = fields.get(owner);
    fields.set(owner, new Map([...(isRawObject(before) ? before : []), [field, value]]));
    notes.corrected(`${owner}.${field}`, 'other-nesting', name, `${owner}.${field}`);
  }
  return fields;
}

/** Schema 1 said under `formePrix` how the price varies; since 2.0 that is `typesPrix`, and `formePrix` is how it is made up. */
function priceVariation(fields: Map<string, Raw>, notes: Anomalies): void {
  const said = fields.get('formePrix');
  const kind = typeof said === 'string' ? PRICE_VARIATION[normaliseName(said)] : undefined;
  if (kind === undefined || typeof said !== 'string') return;
  fields.delete('formePrix');
  notes.corrected('formePrix', 'choice-of-older-schema', said, `typesPrix: ${kind}`);
  if (!fields.has('typesPrix')) fields.set('typesPrix', new Map([['typePrix', [kind]]]));
}

/** Schema 1 had framework agreements and the contracts under them among the natures; they are contracts now, by a technique. */
function frameworkAgreement(fields: Map<string, Raw>, notes: Anomalies): void {
  const said = fields.get('nature');
  const key = normaliseName(quietText(said));
  if (key !== 'accord cadre' && key !== 'marche subsequent') return;
  fields.set('nature', 'Marché');
  const isFramework = key === 'accord cadre' && !fields.has('techniques');
  if (isFramework) fields.set('techniques', new Map([['technique', ['Accord-cadre']]]));
  const becomes = isFramework ? 'nature: Marché, techniques: Accord-cadre' : 'Marché';
  notes.corrected('nature', 'choice-of-older-schema', shownText(said), becomes);
}

/** Amendments get the names of today, and when they have none the number of their place, or the next that no other one has. */
function amendments(fields: Map<string, Raw>, kind: RecordKind, notes: Anomalies): void {
  const said = fields.get('modifications');
  const found = elementsOf(said, 'modification');
  if (found.length === 0) return;
  if (!isWrappedList(said, 'modification'))
    notes.corrected('modifications', 'other-nesting', shownText(said), '[{modification: …}]');
  const taken = new Set(found.flatMap((one) => (isRawObject(one) ? [quietText(one.get('id'))] : [])));
  const freeFrom = (number: number): number => (taken.has(String(number)) ? freeFrom(number + 1) : number);
  fields.set(
    'modifications',
    found.map((one, index) => {
      const at = `modifications[${index}].modification`;
      if (!isRawObject(one)) return new Map([['modification', one]]);
      const named = renamed(one, OLDER_AMENDMENT_NAMES[kind], at, notes);
      if (quietText(named.get('id')) === '') {
        const number = String(freeFrom(index + 1));
        taken.add(number);
        named.set('id', new RawNumber(number));
        notes.corrected(`${at}.id`, 'amendment-without-number', '', number);
      }
      return new Map([['modification', named]]);
    }),
  );
}
