import * as words from './words.js';

/** What a value of the official format may be. */
export type Shape =
  | { readonly is: 'text'; readonly longest?: number; readonly pattern?: RegExp }
  | { readonly is: 'siret' }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'number' | 'integer'; readonly least: number; readonly most?: number }
  | { readonly is: 'choice'; readonly among: readonly string[] }
  | ObjectShape
  /** `{ technique: ['Concours'] }`: words of a list, under the singular of its name. */
  | { readonly is: 'choices'; readonly each: string; readonly among: readonly string[] }
  /** `[{ titulaire: {…} }]`: objects, each under the singular of its name. */
  | { readonly is: 'list'; readonly each: string; readonly of: ObjectShape };

export interface ObjectShape {
  readonly is: 'object';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** A firm: the type of its identifier may be deduced from the identifier. */
  readonly isFirm?: true;
}

const text = (longest?: number): Shape => ({ is: 'text', ...(longest ? { longest } : {}) });
const day: Shape = { is: 'day' };
const flag: Shape = { is: 'flag' };
const integer = (least: number): Shape => ({ is: 'integer', least });
const amount = (least = 1): Shape => ({ is: 'number', least });
const share: Shape = { is: 'number', least: 0, most: 1 };
const choice = (among: readonly string[]): Shape => ({ is: 'choice', among });
const choices = (each: string, among: readonly string[]): Shape => ({ is: 'choices', each, among });
const list = (each: string, of: ObjectShape): Shape => ({ is: 'list', each, of });
const object = (fields: Record<string, Shape>, required = Object.keys(fields)): ObjectShape => ({
  is: 'object',
  fields,
  required,
});

const BUYER = object({ id: { is: 'siret' } });
const OPERATOR: ObjectShape = {
  ...object({ typeIdentifiant: choice(words.IDENTIFIER_TYPES), id: text() }),
  isFirm: true,
};
const ID = text(16);
const ENVIRONMENTAL = choices('considerationEnvironnementale', words.ENVIRONMENTAL);

const ACT = object({
  id: integer(1),
  sousTraitant: OPERATOR,
  dureeMois: integer(1),
  dateNotification: day,
  datePublicationDonnees: day,
  montant: amount(),
  variationPrix: choice(words.PRICE_VARIATIONS),
});

const AMENDED_ACT = object(
  {
    id: integer(1),
    dureeMois: integer(1),
    dateNotificationModificationSousTraitance: day,
    montant: amount(),
    datePublicationDonnees: day,
  },
  ['id', 'dateNotificationModificationSousTraitance', 'datePublicationDonnees'],
);

const AMENDMENT = object(
  {
    id: integer(1),
    dateNotificationModification: day,
    datePublicationDonneesModification: day,
    dureeMois: integer(1),
    montant: amount(),
    titulaires: list('titulaire', OPERATOR),
  },
  ['id', 'datePublicationDonneesModification', 'dateNotificationModification'],
);

const OPTIONAL = [
  'idAccordCadre',
  'tauxAvance',
  'actesSousTraitance',
  'origineUE',
  'origineFrance',
  'modificationsActesSousTraitance',
  'modifications',
];

const CONTRACT_FIELDS: Record<string, Shape> = {
  id: ID,
  acheteur: BUYER,
  nature: choice(words.NATURES),
  objet: text(1000),
  codeCPV: { is: 'text', pattern: /^[0-9]{8}(-[0-9])?$/ },
  techniques: choices('technique', words.TECHNIQUES),
  modalitesExecution: choices('modaliteExecution', words.EXECUTION_WAYS),
  idAccordCadre: ID,
  marcheInnovant: flag,
  ccag: choice(words.CCAGS),
  offresRecues: integer(1),
  attributionAvance: flag,
  tauxAvance: share,
  typeGroupementOperateurs: choice(words.CONSORTIUM_KINDS),
  sousTraitanceDeclaree: flag,
  actesSousTraitance: list('acteSousTraitance', ACT),
  procedure: choice(words.PROCEDURES),
  lieuExecution: object({ code: text(), typeCode: choice(words.PLACE_CODES) }),
  dureeMois: integer(1),
  dateNotification: day,
  datePublicationDonnees: day,
  montant: amount(),
  typesPrix: choices('typePrix', words.PRICE_KINDS),
  formePrix: choice(words.PRICE_FORMS),
  origineUE: share,
  origineFrance: share,
  titulaires: list('titulaire', OPERATOR),
  considerationsSociales: choices('considerationSociale', words.SOCIAL),
  considerationsEnvironnementales: ENVIRONMENTAL,
  modificationsActesSousTraitance: list('modificationActeSousTraitance', AMENDED_ACT),
  modifications: list('modification', AMENDMENT),
};

/** A public contract, as schema 2.0.3 wants it. */
export const CONTRACT = object(
  CONTRACT_FIELDS,
  Object.keys(CONTRACT_FIELDS).filter((name) => !OPTIONAL.includes(name)),
);

const TARIFF = object({ intituleTarif: text(256), tarif: amount(0) });
const YEAR = object({
  datePublicationDonneesExecution: day,
  depensesInvestissement: amount(0),
  tarifs: list('tarif', TARIFF),
});
const CONCESSION_AMENDMENT = object(
  {
    id: integer(1),
    dateSignatureModification: day,
    datePublicationDonneesModification: day,
    dureeMois: integer(1),
    valeurGlobale: amount(),
  },
  ['id', 'datePublicationDonneesModification', 'dateSignatureModification'],
);

const CONCESSION_FIELDS: Record<string, Shape> = {
  id: ID,
  autoriteConcedante: BUYER,
  nature: choice(words.CONCESSION_NATURES),
  objet: text(1000),
  procedure: choice(words.CONCESSION_PROCEDURES),
  dureeMois: integer(1),
  dateSignature: day,
  datePublicationDonnees: day,
  dateDebutExecution: day,
  valeurGlobale: amount(),
  montantSubventionPublique: amount(0),
  donneesExecution: list('donneesAnnuelles', YEAR),
  concessionnaires: list('concessionnaire', OPERATOR),
  considerationsSociales: choices('considerationSociale', words.CONCESSION_SOCIAL),
  considerationsEnvironnementales: ENVIRONMENTAL,
  modifications: list('modification', CONCESSION_AMENDMENT),
};

/** A concession, as schema 2.0.3 wants it. */
export const CONCESSION = object(
  CONCESSION_FIELDS,
  Object.keys(CONCESSION_FIELDS).filter((name) => name !== 'donneesExecution' && name !== 'modifications'),
);

export const RECORD_KINDS = ['CONTRACT', 'CONCESSION'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];
export const SHAPES: Readonly<Record<RecordKind, ObjectShape>> = { CONTRACT, CONCESSION };
