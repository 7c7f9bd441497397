import { type CalendarDay, parseDay } from '../calendar/calendar-day.js';
import { NO_KNOWN_START, type SourcedRule } from '../calendar/validity.js';
import { type PerTenThousand, perTenThousand } from '../numbers/rate.js';

export const CLAUSE_KIND_CODES = [
  'EXECUTION_CONDITION',
  'RESERVED_EA_ESAT',
  'RESERVED_SIAE',
  'RESERVED_EA_ESAT_SIAE',
  'RESERVED_ESS',
  'AWARD_CRITERION',
  'INSERTION_SERVICES',
  'PRIVATE_CONTRACT',
  'NPNRU_WORKS',
  'NPNRU_URBAN_MANAGEMENT',
] as const;

export type ClauseKindCode = (typeof CLAUSE_KIND_CODES)[number];

/** The legal or contractual basis of a social clause. */
export interface ClauseKind extends SourcedRule {
  readonly code: ClauseKindCode;
  /** Article of the code de la commande publique; null when the clause rests on an agreement. */
  readonly article: string | null;
  /** Least share of the hours worked the basis asks for, when it names one. */
  readonly minimumRate: PerTenThousand | null;
}

const CODE = 'Code de la commande publique';
const CHARTER = "Charte nationale d'insertion du NPNRU";
// The code entered into force on that day (ordonnance n° 2018-1074, art. 20).
const CODE_IN_FORCE = parseDay('2019-04-01');

function inTheCode(code: ClauseKindCode, article: string): ClauseKind {
  const source = `${CODE}, art. ${article}`;
  return { code, article, minimumRate: null, source, validFrom: CODE_IN_FORCE, validTo: null };
}

function byAgreement(code: ClauseKindCode, source: string, minimumRate: PerTenThousand | null): ClauseKind {
  return { code, article: null, minimumRate, source, validFrom: NO_KNOWN_START, validTo: null };
}

export const CLAUSE_KINDS: readonly ClauseKind[] = [
  inTheCode('EXECUTION_CONDITION', 'L2112-2'),
  inTheCode('RESERVED_EA_ESAT', 'L2113-12'),
  inTheCode('RESERVED_SIAE', 'L2113-13'),
  inTheCode('RESERVED_EA_ESAT_SIAE', 'L2113-14'),
  inTheCode('RESERVED_ESS', 'L2113-15'),
  inTheCode('AWARD_CRITERION', 'R2152-7'),
  inTheCode('INSERTION_SERVICES', 'R2123-1'),
  byAgreement('PRIVATE_CONTRACT', 'Convention entre les parties', null),
  byAgreement('NPNRU_WORKS', CHARTER, perTenThousand(500)),
  byAgreement('NPNRU_URBAN_MANAGEMENT', CHARTER, perTenThousand(1000)),
];

/** The duty to write an execution condition above the European thresholds, unless a derogation is reasoned. */
export const COMPULSORY_CLAUSE: SourcedRule & { readonly article: string } = {
  article: 'L2112-2-1',
  validFrom: parseDay('2026-08-22'),
  validTo: null,
  source: 'Loi n° 2021-1104 du 22 août 2021 (climat et résilience), art. 35',
};

/** True when a consultation opened on that day must carry a clause or a reasoned derogation. */
export function isClauseCompulsory(consultationOn: CalendarDay, isAboveEuThreshold: boolean): boolean {
  return isAboveEuThreshold && consultationOn >= COMPULSORY_CLAUSE.validFrom;
}
