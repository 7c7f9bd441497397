import type { CriterionCode } from '@clausier/domain/participants/eligibility-criteria';
import type { ContractType } from '@clausier/domain/participants/employment';
import type { TerritoryCode } from './model.js';

export interface ShowcasePerson {
  readonly lastName: string;
  readonly firstName: string;
  readonly sex: 'F' | 'M';
  readonly bornOn: string;
  readonly residence: TerritoryCode;
  readonly communeCode: string;
  readonly isQpv: boolean;
  readonly criterion: CriterionCode;
  readonly firm: string;
  readonly type: ContractType;
  readonly lot: string;
  readonly startedOn: string;
  /** Quarters of an hour a month, at least and at most. */
  readonly least: number;
  readonly most: number;
}

type Row = readonly [
  ...identity: [lastName: string, firstName: string, sex: 'F' | 'M', bornOn: string],
  ...home: [residence: TerritoryCode, communeCode: string, isQpv: boolean, criterion: CriterionCode],
  ...job: [firm: string, type: ContractType, lot: string, startedOn: string, least: number, most: number],
];

const LYS = 'LYS_TOURCOING';
const BUILDERS = 'Bâtisseurs du Ferrain';
const PAINTERS = 'Couleurs du Virolois';
const AGENCY = 'Interval Intérim';

const ROWS: readonly Row[] = [
  [
    'Dupont',
    'Zoé',
    'F',
    '1996-05-14',
    LYS,
    '59599',
    true,
    'RSA',
    BUILDERS,
    'CDI',
    '2',
    '2025-02-10',
    240,
    360,
  ],
  [
    'Bekkouche',
    'Sami',
    'M',
    '2001-09-02',
    LYS,
    '59599',
    true,
    'PACEA_CEJ',
    BUILDERS,
    'CDI',
    '2',
    '2025-02-17',
    180,
    300,
  ],
  [
    'Cailleau',
    'Inès',
    'F',
    '1989-01-23',
    LYS,
    '59508',
    false,
    'DELD',
    BUILDERS,
    'CDI',
    '2',
    '2026-01-05',
    400,
    606,
  ],
  [
    'Aubin',
    'Noah',
    'M',
    '2004-03-11',
    LYS,
    '59599',
    false,
    'YOUTH_OUT_OF_SCHOOL',
    AGENCY,
    'CTT',
    '2',
    '2026-04-07',
    365,
    572,
  ],
  [
    'Delmotte',
    'Yanis',
    'M',
    '2003-11-30',
    'ROUBAISIS',
    '59512',
    true,
    'GEIQ',
    'GEIQ Construction',
    'CONTRAT_PRO',
    '2',
    '2026-03-02',
    375,
    560,
  ],
  [
    'Goubet',
    'Théo',
    'M',
    '1998-07-19',
    LYS,
    '59279',
    false,
    'DELD',
    AGENCY,
    'CTT',
    '2',
    '2026-06-02',
    340,
    580,
  ],
  ['Kaci', 'Rayan', 'M', '2000-12-08', LYS, '59599', true, 'QPV', AGENCY, 'CTT', '2', '2026-05-11', 340, 586],
  [
    'Hennebelle',
    'Jade',
    'F',
    '1994-04-27',
    LYS,
    '59426',
    false,
    'RSA',
    'Atelier Vercourt',
    'CDD',
    '5',
    '2026-07-01',
    300,
    420,
  ],
  [
    'Ferhat',
    'Lina',
    'F',
    '1986-10-05',
    'NORD_OUEST',
    '59328',
    false,
    'IAE',
    'Éveil Insertion',
    'CDDI',
    '9',
    '2025-01-13',
    200,
    280,
  ],
  [
    'Lepoutre',
    'Hugo',
    'M',
    '1971-06-16',
    LYS,
    '59421',
    false,
    'SENIOR_50',
    PAINTERS,
    'CDD',
    '9',
    '2026-05-04',
    345,
    590,
  ],
  [
    'Moreau',
    'Élise',
    'F',
    '1992-02-20',
    LYS,
    '59152',
    false,
    'RQTH',
    PAINTERS,
    'CDD',
    '9',
    '2026-05-18',
    385,
    592,
  ],
];

/** The people of the worked example; Zoé Dupont is the one the sample statement of March 2025 names. */
export const SHOWCASE_PEOPLE: readonly ShowcasePerson[] = ROWS.map(
  ([
    lastName,
    firstName,
    sex,
    bornOn,
    residence,
    communeCode,
    isQpv,
    criterion,
    firm,
    type,
    lot,
    startedOn,
    least,
    most,
  ]) => ({
    ...{ lastName, firstName, sex, bornOn, residence, communeCode, isQpv, criterion },
    ...{ firm, type, lot, startedOn, least, most },
  }),
);
