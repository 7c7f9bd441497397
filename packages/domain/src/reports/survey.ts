import { CLAUSE_KIND_CODES } from '../contracts/clause-kinds.js';
import { AGE_BANDS } from '../participants/age-band.js';
import { CRITERION_GROUPS } from '../participants/eligibility/criterion-groups.js';
import {
  CONTRACT_TYPES,
  ENGAGEMENT_MODES,
  QUALIFICATION_LEVELS,
  SEXES,
} from '../participants/hiring/employment.js';
import { EXIT_SITUATIONS } from '../participants/hiring/exits.js';

/**
 * What the hours of a year are told apart by. FILTER: by something a selection of hours can also ask for, so that each row
 * opens its lines. FILE: by something that is in the file of the person or of the work contract only.
 */
export interface SurveyTable {
  readonly by: string;
  readonly stands: 'FILTER' | 'FILE';
  /** The codes of a short list, in the order they are read; null where the rows have names of their own. */
  readonly codes: readonly string[] | null;
}

function table<By extends string>(
  by: By,
  codes: readonly string[] | null,
  stands: SurveyTable['stands'] = 'FILTER',
): SurveyTable & { readonly by: By } {
  return { by, stands, codes };
}

/**
 * The tables that the national yearly survey of the facilitators asks for (Alliance Villes Emploi, chiffres 2021 in
 * achatpublic.info, 21/09/2023: hours, work contracts and participants, by kind of clause, buyer, contract, mode, public, sex,
 * age, diploma and exit). The order is that of the report.
 */
export const SURVEY_TABLES = [
  table('clauseKind', CLAUSE_KIND_CODES),
  table('authority', null),
  table('engagementMode', ENGAGEMENT_MODES),
  table('contractType', CONTRACT_TYPES),
  table('criterionGroup', CRITERION_GROUPS),
  table('sex', SEXES),
  table('ageBand', AGE_BANDS),
  table('qpv', ['true', 'false']),
  table('qualification', QUALIFICATION_LEVELS, 'FILE'),
  table('exit', EXIT_SITUATIONS, 'FILE'),
] as const;

export type SurveyBy = (typeof SURVEY_TABLES)[number]['by'];

/**
 * Rows in the order they are read: short lists in their own order, names by their hours, and last what the reader is not told
 * the name of.
 */
export function inSurveyOrder<Row extends { readonly key: string | null; readonly hours: number }>(
  { codes }: SurveyTable,
  rows: readonly Row[],
): Row[] {
  const placeOf = ({ key, hours }: Row): number => {
    if (key === null) return Number.POSITIVE_INFINITY;
    return codes === null ? -hours : codes.indexOf(key);
  };
  return rows.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    return first === second ? 0 : first - second;
  });
}
