import { normaliseName } from '@clausier/domain/territories/normalise-name';

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

/** Which column holds what, by position from 0. */
export type Columns = Partial<Record<ColumnRole, number>>;

/** How firms and their pay software head their columns, on names without accents, case or marks. */
const HEADINGS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['bornOn', /naissance|^nee? le$|birth/],
  ['siret', /\bsiret\b/],
  ['firstName', /^(?:prenoms?|first name|given name)$/],
  ['lastName', /^(?:nom(?: de famille| d usage| usuel| salarie| du salarie)?|last name|family name)$/],
  [
    'fullName',
    /^(?:noms? (?:et )?prenoms?|prenoms? (?:et )?noms?|nom complet|salarie(?:e|s)?|participants?|beneficiaires?|personnes?|interimaires?|employees?|workers?|names?|agents?)$/,
  ],
  ['hourKind', /^(?:type|nature)(?: d| des)? heures?$|kind of hours|hour kind/],
  ['hours', /\bh(?:eures?|rs?)?\b|\bduree\b|\bhours?\b|\btemps\b/],
  ['period', /\b(?:date|jour|mois|periode|semaine|month|day|week|period)\b/],
  ['clause', /\b(?:lot|clause|marche|operation|chantier|affectation)\b/],
];

/** What a heading announces; null when it is not known. `group` is the merged heading above it, a weaker sign. */
export function roleOfHeading(heading: string, group = ''): ColumnRole | null {
  const own = roleOfText(heading);
  if (own !== null || group === '' || group === heading) return own;
  return roleOfText(group) === 'hours' ? 'hours' : null;
}

function roleOfText(text: string): ColumnRole | null {
  const key = normaliseName(text);
  if (key === '' || key.length > 60) return null;
  return HEADINGS.find(([, shape]) => shape.test(key))?.[0] ?? null;
}
