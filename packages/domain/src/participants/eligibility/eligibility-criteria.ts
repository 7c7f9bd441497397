import { type CalendarDay, parseDay } from '../../calendar/calendar-day.js';
import { NO_KNOWN_START, type SourcedRule } from '../../calendar/validity.js';
import type { Labels } from '../../shared/language.js';
import { invalid } from '../../shared/refuse.js';
import type { CriterionGroup, Sensitivity } from './criterion-groups.js';

export const CRITERION_CODES = [
  'DELD',
  'SENIOR_50',
  'RSA',
  'AAH',
  'ASS',
  'INVALIDITY',
  'RQTH',
  'YOUTH_NO_DIPLOMA',
  'YOUTH_OUT_OF_SCHOOL',
  'PACEA_CEJ',
  'SMA_SMV_EPIDE_E2C',
  'IAE',
  'GEIQ',
  'JUSTICE',
  'REFUGEE',
  'QPV',
  'OTHER',
] as const;

export type CriterionCode = (typeof CRITERION_CODES)[number];

/** A reason why a person may be hired under a social clause. */
export interface EligibilityCriterion extends SourcedRule {
  readonly code: CriterionCode;
  readonly labels: Labels;
  readonly group: CriterionGroup;
  readonly sensitivity: Sensitivity;
}

const CCAP = 'CCAP 21_BAM_048';
const MELT = "MELT, rapport d'activité 2021";

type Options = { source?: string; sensitivity?: Sensitivity; validFrom?: CalendarDay };

function criterion(
  code: CriterionCode,
  group: CriterionGroup,
  fr: string,
  en: string,
  { source = CCAP, sensitivity = 'ORDINARY', validFrom = NO_KNOWN_START }: Options = {},
): EligibilityCriterion {
  return { code, labels: { fr, en }, group, sensitivity, validFrom, validTo: null, source };
}

/** The criteria of the published contract documents; a house may close one or add its own in the reference data. */
export const ELIGIBILITY_CRITERIA: readonly EligibilityCriterion[] = [
  criterion(
    'DELD',
    'LONG_TERM_UNEMPLOYED',
    "Demandeur d'emploi depuis plus de 12 mois",
    'Job-seeker for over 12 months',
  ),
  criterion('SENIOR_50', 'SENIOR', "Demandeur d'emploi de plus de 50 ans", 'Job-seeker over 50'),
  criterion(
    'RSA',
    'MINIMUM_INCOME',
    'Bénéficiaire du RSA ou ayant droit',
    'On RSA income support, or dependant',
  ),
  criterion('AAH', 'MINIMUM_INCOME', "Bénéficiaire de l'AAH", 'On AAH disability allowance', {
    sensitivity: 'ART_9',
  }),
  criterion('ASS', 'MINIMUM_INCOME', "Bénéficiaire de l'ASS", 'On ASS solidarity allowance'),
  criterion('INVALIDITY', 'DISABILITY', "Titulaire d'une pension d'invalidité", 'On an invalidity pension', {
    sensitivity: 'ART_9',
  }),
  criterion(
    'RQTH',
    'DISABILITY',
    'Travailleur handicapé (L5212-13)',
    'Recognised disabled worker (L5212-13)',
    {
      source: `Code du travail, art. L5212-13 ; ${CCAP}`,
      sensitivity: 'ART_9',
    },
  ),
  criterion(
    'YOUTH_NO_DIPLOMA',
    'YOUTH',
    'Moins de 26 ans, niveau inférieur au CAP, sorti du système scolaire depuis 6 mois',
    'Under 26, below CAP level, out of school for 6 months',
  ),
  criterion(
    'YOUTH_OUT_OF_SCHOOL',
    'YOUTH',
    'Moins de 26 ans, diplômé ou non, sorti du système scolaire depuis 6 mois',
    'Under 26, with or without diploma, out of school for 6 months',
    { source: MELT },
  ),
  criterion('PACEA_CEJ', 'YOUTH', 'En PACEA ou en contrat engagement jeune', 'On a PACEA or CEJ youth path', {
    // The PACEA replaced the CIVIS on that day (loi n° 2016-1088, art. 46); the CEJ joined it in 2022.
    validFrom: parseDay('2017-01-01'),
  }),
  criterion('SMA_SMV_EPIDE_E2C', 'YOUTH', 'SMA, SMV, EPIDE ou E2C', 'SMA, SMV, EPIDE or E2C trainee'),
  criterion(
    'IAE',
    'INSERTION_STRUCTURE',
    "Salarié d'une structure d'insertion (AI, ETTI, EI, ACI)",
    'Employed by an insertion structure (AI, ETTI, EI, ACI)',
  ),
  criterion('GEIQ', 'INSERTION_STRUCTURE', "Salarié d'un GEIQ", 'Employed by a GEIQ'),
  criterion('JUSTICE', 'OTHER', 'Placé sous main de justice', 'Under judicial control', {
    sensitivity: 'ART_10',
  }),
  // Refugee status may reveal origin, religion or opinions: treated as article 9 data by caution.
  criterion('REFUGEE', 'OTHER', 'Réfugié', 'Refugee', { sensitivity: 'ART_9' }),
  criterion(
    'QPV',
    'QPV',
    'Habitant d’un quartier prioritaire (QPV)',
    'Resident of a priority district (QPV)',
    {
      source: `Loi n° 2014-173 du 21 février 2014 ; ${MELT}`,
    },
  ),
  criterion(
    'OTHER',
    'OTHER',
    'Autre, sur avis motivé du facilitateur',
    "Other, on the facilitator's reasoned opinion",
  ),
];

/** The criterion of a code. Throws `criterion-unknown`. */
export function criterionOf(code: string, field = 'criterion'): EligibilityCriterion {
  const found = ELIGIBILITY_CRITERIA.find((known) => known.code === code);
  if (!found) throw invalid('criterion-unknown', field);
  return found;
}
