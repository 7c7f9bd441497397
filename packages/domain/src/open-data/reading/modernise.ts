import { normaliseName } from '../../territories/normalise-name.js';
import { Anomalies } from '../anomaly.js';
import { isRawObject, type Raw, RawNumber, type RawObject, shownText } from '../raw.js';
import { type RecordKind, SHAPES } from '../shape.js';
import { SOCIAL_CLAUSE } from '../words.js';
import { nested } from './flattened.js';
import { fieldKey } from './looks-like-record.js';
import { elementsOf, isWrappedList, quietText } from './nesting.js';
import { readFlag } from './read-scalar.js';

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
    sousTraitants: 'actesSousTraitance',
    sousTraitant: 'actesSousTraitance',
    sousTraitance: 'actesSousTraitance',
    avenants: 'modifications',
    avenant: 'modifications',
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
    numero: 'id',
    numeroAvenant: 'id',
    dateSignatureModification: 'dateNotificationModification',
    dateNotification: 'dateNotificationModification',
    datePublicationDonnees: 'datePublicationDonneesModification',
  },
  CONCESSION: {
    dateNotificationModification: 'dateSignatureModification',
    datePublicationDonnees: 'datePublicationDonneesModification',
  },
};

const PRICE_VARIATION: Readonly<Record<string, string>> = {
  ferme: 'Définitif ferme',
  revisable: 'Définitif révisable',
  actualisable: 'Définitif actualisable',
  'ferme et actualisable': 'Définitif actualisable',
  'ferme actualisable': 'Définitif actualisable',
};

/** A record of any schema under the names and in the places of 2.0.3, each move told. Values are not read yet. */
export function modernise(record: RawObject, kind: RecordKind, notes: Anomalies): RawObject {
  const fields = renamed(respelled(nested(record, notes), kind, notes), OLDER_NAMES[kind], '', notes);
  if (kind === 'CONTRACT') {
    socialFlag(fields, notes);
    subcontractors(fields);
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

/** The fields of a record by their right names, however they were spelled: 'DATE_NOTIFICATION', 'Durée mois'. */
function respelled(record: RawObject, kind: RecordKind, notes: Anomalies): RawObject {
  const names = [...Object.keys(SHAPES[kind].fields), ...Object.keys(OLDER_NAMES[kind])];
  const known = new Map(names.map((name) => [fieldKey(name), name]));
  const fields = new Map<string, Raw>();
  for (const [said, value] of record) {
    const name = names.includes(said) ? said : known.get(fieldKey(said));
    if (name === undefined || (name !== said && (record.has(name) || fields.has(name))))
      fields.set(said, value);
    else {
      if (name !== said) notes.corrected(name, 'key-respelled', said.slice(0, 60), name);
      fields.set(name, value);
    }
  }
  return fields;
}

/** Fields of software that say yes to a social clause, where the list of the format is not given. */
const SOCIAL_FLAGS = ['clausesociale', 'clausessociales', 'clausesocialeinsertion'];

function socialFlag(fields: Map<string, Raw>, notes: Anomalies): void {
  const said = [...fields.keys()].find((name) => SOCIAL_FLAGS.includes(fieldKey(name)));
  if (said === undefined || fields.has('considerationsSociales')) return;
  const value = fields.get(said);
  if (readFlag(value, '', new Anomalies()) !== true) return;
  fields.delete(said);
  fields.set('considerationsSociales', new Map([['considerationSociale', [SOCIAL_CLAUSE]]]));
  notes.corrected(
    'considerationsSociales',
    'choice-of-older-schema',
    `${said}: ${shownText(value)}`,
    SOCIAL_CLAUSE,
  );
}

/** Acts of subcontracting that name their firm and nothing else: the firm is the subcontractor. */
function subcontractors(fields: Map<string, Raw>): void {
  const said = fields.get('actesSousTraitance');
  const acts = elementsOf(said, 'acteSousTraitance');
  const isFirm = (one: Raw) =>
    !isRawObject(one) || (one.has('id') && !one.has('sousTraitant') && !one.has('montant'));
  if (said === undefined || !acts.some((one) => one !== null && isFirm(one))) return;
  fields.set(
    'actesSousTraitance',
    acts.map((one) => (isFirm(one) ? new Map([['sousTraitant', one]]) : one)),
  );
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
