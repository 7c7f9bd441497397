import { aContract } from '../testing.test-bed.js';

/** A file as some site, some year, some spreadsheet wrote it, and what is to become of it. */
export interface OddFile {
  readonly name: string;
  readonly bytes: string | Uint8Array;
  /** Subjects of the contracts that come in, in the order of the file; null for a record that is set aside, and told. */
  readonly subjects: readonly (string | null)[];
}

const one = (objet: string, more: Record<string, unknown> = {}) => aContract({ objet, ...more });
const json = (value: unknown) => JSON.stringify(value);
const [a, b, c] = [one('A'), one('B'), one('C')];
const [A, B, C] = [json(a), json(b), json(c)];
const AB = ['A', 'B'];
const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const utf32 = (text: string) =>
  Buffer.concat(
    [...text].map((letter) => {
      const bytes = Buffer.alloc(4);
      bytes.writeUInt32LE(letter.codePointAt(0)!);
      return bytes;
    }),
  );

/** Wrapped as nobody says they should be. */
export const WRAPPED: readonly OddFile[] = [
  { name: 'under a name of its own', bytes: json({ marchesPublics: [a, b] }), subjects: AB },
  {
    name: 'beside what tells about the file',
    bytes: json({ meta: { total: 2, acces: ['libre'] }, liste: [a, b] }),
    subjects: AB,
  },
  {
    name: 'deep in an answer',
    bytes: json({ reponse: { contenu: { lots: { marche: [a, b] } } } }),
    subjects: AB,
  },
  { name: 'by their own numbers', bytes: json({ marches: { M1: a, M2: b } }), subjects: AB },
  {
    name: 'one by one, each in its own wrapping',
    bytes: json([{ contenu: a }, { contenu: b }]),
    subjects: AB,
  },
  { name: 'as a text of JSON in a text', bytes: json(json({ marches: [a, b] })), subjects: AB },
  {
    name: 'beside strangers of their list',
    bytes: json({ liste: [a, { erreur: 500 }, b] }),
    subjects: ['A', 'B', null],
  },
  {
    name: 'in capitals',
    bytes: json([{ ID: '1', OBJET: 'A', ACHETEUR: { ID: '21590163800019' } }, b]),
    subjects: AB,
  },
];

/** Broken in one place: what is whole before and after comes in, what is broken is told. */
export const BROKEN: readonly OddFile[] = [
  { name: 'a line cut among lines', bytes: [A, B.slice(0, -30), C].join('\n'), subjects: ['A', null, 'C'] },
  {
    name: 'a line of words among lines',
    bytes: [A, 'fin de page', B].join('\n'),
    subjects: ['A', null, 'B'],
  },
  {
    name: 'a brace too few',
    bytes: `{"marches":{"marche":[${A},${B.slice(0, -1)},${C}]}}`,
    subjects: ['A', null, 'C'],
  },
  { name: 'a brace too many', bytes: `{"marches":[${A}},${B}]}`, subjects: AB },
  { name: 'a bracket too many', bytes: `{"marches":[${A}],${B}]}`, subjects: AB },
  {
    name: 'a quote too few',
    bytes: `[${A},${B.replace('"objet":"B"', '"objet":"B')},${C}]`,
    subjects: ['A', null, 'C'],
  },
  { name: 'a stray sign', bytes: `[${A},${B.replace(':12', ':!12')},${C}]`, subjects: ['A', null, 'C'] },
  {
    name: 'warnings of the site before it',
    bytes: `<b>Warning</b>: mysql\n[${A},${B}]`,
    subjects: [null, 'A', 'B'],
  },
  {
    name: 'a call around it',
    bytes: `retour(${json({ marches: [a, b] })});`,
    subjects: [null, 'A', 'B'],
  },
  {
    name: 'concessions after the break',
    bytes: `{"marches":{"marche":[${A}!],"contrat-concession":[{"id":"D1","objet":"B"}]}}`,
    subjects: AB,
  },
];

/** Written by hand, or by a language that is not JSON. */
export const NOT_QUITE_JSON: readonly OddFile[] = [
  {
    name: 'quotes left bare inside a text',
    bytes: `[${json(one('Travaux §dits§ lourds'))},${B}]`.replaceAll('§', '"'),
    subjects: ['Travaux "dits" lourds', 'B'],
  },
  {
    name: 'a text that ends on a bare quote',
    bytes: `[${json(one('Lot §peinture§'))},${B}]`.replaceAll('§', '"'),
    subjects: ['Lot "peinture"', 'B'],
  },
  {
    name: 'single quotes, with apostrophes inside',
    bytes: "{'marches': [{'id': '1', 'objet': 'Toit de l'école', 'montant': None, 'marcheInnovant': True}]}",
    subjects: ["Toit de l'école"],
  },
  {
    name: 'comments',
    bytes: `// export du 3 mai\n[${A}, /* le second */ ${B}] // fin`,
    subjects: AB,
  },
  { name: 'no commas', bytes: `[${A} ${B.replaceAll(',"', '\n"')}]`, subjects: AB },
  { name: 'names without quotes', bytes: '[{id: "1", objet: "A"}, {id: 2, objet: "B"}]', subjects: AB },
  { name: 'a mark of order before each piece', bytes: `\ufeff[${A}]\n\ufeff[${B}]`, subjects: AB },
];

/** In letters of another time. */
export const LETTERS: readonly OddFile[] = [
  {
    name: 'UTF-16 with a byte too many',
    bytes: Buffer.concat([utf16(`[${A}]`), Buffer.from('\n')]),
    subjects: ['A'],
  },
  {
    name: 'UTF-16, the other way round',
    bytes: Buffer.from(utf16(`\ufeff[${A}]`)).swap16(),
    subjects: ['A'],
  },
  { name: 'UTF-32', bytes: utf32(`\ufeff[${json(one('École'))}]`), subjects: ['École'] },
  { name: 'encoded three times', bytes: `[${json(one('RÃƒÂ©fection'))}]`, subjects: ['Réfection'] },
  {
    name: 'entities of capitals',
    bytes: `[${json(one('&Eacute;cole &agrave; &Ccedil;a'))}]`,
    subjects: ['École à Ça'],
  },
];

const holder = '<titulaire><typeIdentifiant>SIRET</typeIdentifiant><id>40799550500010</id></titulaire>';
const element = (objet: string) =>
  `<marche><id>${objet}1</id><acheteur><id>21590163800019</id><nom>Croix</nom></acheteur><nature>Marché</nature>` +
  `<objet>${objet}</objet><dureeMois>12</dureeMois><montant>1000.50</montant><titulaires>${holder}</titulaires></marche>`;
const xml = (inside: string, encoding = 'UTF-8') =>
  `<?xml version="1.0" encoding="${encoding}"?>\n<marches xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${inside}</marches>`;

/** XML, the other format of 2019. */
export const XML: readonly OddFile[] = [
  { name: 'the official format', bytes: xml(element('A') + element('B')), subjects: AB },
  { name: 'one contract', bytes: xml(element('A')), subjects: ['A'] },
  {
    name: 'in windows-1252',
    bytes: Buffer.from(xml(element('École'), 'ISO-8859-1'), 'latin1'),
    subjects: ['École'],
  },
  {
    name: 'with entities and a section of text',
    bytes: xml(element('A &amp; <![CDATA[<B>]]>')),
    subjects: ['A & <B>'],
  },
  { name: 'cut', bytes: xml(element('A') + element('B')).slice(0, -40), subjects: ['A', null] },
];
