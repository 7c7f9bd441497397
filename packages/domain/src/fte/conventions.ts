import { NO_KNOWN_START, type SourcedRule } from '../calendar/validity.js';
import { type Hours, wholeHours } from '../hours/hours.js';
import { invalid } from '../shared/refuse.js';

export const FTE_CONVENTION_CODES = ['HOUSE_1800', 'LEGAL_1607', 'NATIONAL_1600', 'WEEKS_1820'] as const;

export type FteConventionCode = (typeof FTE_CONVENTION_CODES)[number];

/** How many hours make one full-time equivalent over a year. Printed next to every FTE. */
export interface FteConvention extends SourcedRule {
  readonly code: FteConventionCode;
  readonly hoursPerYear: Hours;
}

function convention(code: FteConventionCode, hours: number, source: string): FteConvention {
  return { code, hoursPerYear: wholeHours(hours), validFrom: NO_KNOWN_START, validTo: null, source };
}

export const FTE_CONVENTIONS: readonly FteConvention[] = [
  convention('HOUSE_1800', 1800, "MELT, rapport d'activité 2021 (28 825 h = 16 ETP)"),
  convention('LEGAL_1607', 1607, 'Durée légale annuelle, code du travail, art. L3121-41'),
  convention('NATIONAL_1600', 1600, 'Alliance Villes Emploi, achatpublic.info, 21/09/2023'),
  convention('WEEKS_1820', 1820, '52 semaines de 35 heures'),
];

/** The convention of a code. Throws `fte-convention-unknown`. */
export function fteConventionOf(code: string, field = 'fteConvention'): FteConvention {
  const found = FTE_CONVENTIONS.find((convention) => convention.code === code);
  if (!found) throw invalid('fte-convention-unknown', field);
  return found;
}
