import { headingWords } from './layout/heading-words.js';
import { isOfShares } from './layout/hours/shares.js';

/** What a column of a statement can hold. */
export const COLUMN_ROLES = [
  'lastName',
  'firstName',
  'fullName',
  'bornOn',
  'siret',
  'clause',
  'period',
  'hours',
  'hourKind',
] as const;

export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** The firm said that no column holds it, whatever the headings say. */
export const NO_COLUMN = -1;

/** Which column holds what, by position from 0. */
export type Columns = Partial<Record<ColumnRole, number>>;

const PERSON =
  '(?:salaries?|participants?|beneficiaires?|interimaires?|employes?|collaborateurs?|intervenants?|agents?|stagiaires?|apprentis?|ouvriers?|personnes?)';

/** How firms and their pay software head their columns, on words set right. The first that fits is the role. */
const HEADINGS: readonly (readonly [ColumnRole | null, RegExp])[] = [
  // Columns about other things that words of a statement are part of, and our own column of errors.
  [
    null,
    /^erreurs?$|\b(?:debut|fin|entree|sortie|arrivee|depart|prise|reprise|embauche|anciennete|edition|signature|echeance)(?: (?:du|de|d|le|la|l))*(?: (?:contrat|mission|matin|apres midi|journee|poste|service|travail))?$/,
  ],
  // Numbers that are names of something.
  [
    null,
    /^(?:(?:n|no|numero|code|id)(?: de| du| d)? )?(?:matricule|badge|rubrique|dossier|identifiant)$|^matricule\b/,
  ],
  [
    null,
    /\b(?:entreprise|societe|agence|client|employeur|adresse|commune|ville|contact|tuteur|referent|responsable)\b/,
  ],
  // A day on which something was done with the hours, not the day they were worked.
  [
    null,
    /^(?:date|jour|le)(?: (?:de|d|du|des|la|l))* (?:saisie|factur(?:e|ation)|paye?(?:ment)?|paie(?:ment)?|reglement|virement|validation|envoi|transmission|creation|export|import|demande|commande|notification|visite|certification|depot|reception|modification|maj|impression)\b/,
  ],
  ['bornOn', /naissance|^nee? le$|^nee? e? ?le$|birth|\bddn\b|date naiss/],
  ['siret', /\bsiret\b/],
  [
    'firstName',
    new RegExp(`^(?:prenoms?(?: usuel)?(?: (?:du |de la |de l )?${PERSON})?|first name|given name)$`),
  ],
  [
    'fullName',
    new RegExp(
      `^(?:noms? (?:et |& )?prenoms?|prenoms? (?:et |& )?noms?|nom complet|identite|personnel|employees?|workers?|names?)(?: (?:du |des |de la |de l )?${PERSON})?$|^${PERSON}(?: noms? (?:et )?prenoms?)?$|^(?:nom|identite) (?:du |des |de la |de l )?${PERSON}$`,
    ),
  ],
  [
    'lastName',
    /^(?:noms?(?: de famille| d usage| usuel| de naissance| patronymique)?|last name|family name|surname)$/,
  ],
  ['hourKind', /^(?:type|nature|categorie)(?: d| des| de l)? ?heures?$|kind of hours|hour kind/],
  [
    'hours',
    /\bh\b|\bheures?\b|\bhre?s?\b|\bhours?\b|\bduree\b|\btemps\b|\bqte\b|\bquantite\b|\bnbh\b|\bvolume horaire\b|^horaires?\b|^(?:total )?(?:effectue|realise|travaille|pointe)e?s?$/,
  ],
  ['period', /\b(?:date|jour|mois|periode|semaine|sem|trimestre|semestre|month|day|week|period|quarter)\b/],
  ['clause', /\b(?:lot|clause|marche|operation|chantier|affectation)\b/],
];

/** What a heading announces; null when it is not known. `group` is the merged heading above it, a weaker sign. */
export function roleOfHeading(heading: string, group = ''): ColumnRole | null {
  const own = roleOfText(heading);
  if (own !== null || group === '' || group === heading) return own;
  return roleOfText(group) === 'hours' ? 'hours' : null;
}

/** True for a heading that says its column is about another thing: no content makes it a column of the statement. */
export function isAboutAnother(heading: string): boolean {
  const words = headingWords(heading);
  return isOfShares(heading) || HEADINGS.some(([role, shape]) => role === null && shape.test(words));
}

function roleOfText(text: string): ColumnRole | null {
  const words = headingWords(text);
  if (words === '' || words.length > 60 || isOfShares(text)) return null;
  return HEADINGS.find(([, shape]) => shape.test(words))?.[0] ?? null;
}
