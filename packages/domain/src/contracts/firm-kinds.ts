import type { EngagementMode } from '../participants/hiring/employment.js';

export const FIRM_KINDS = [
  'ENTREPRISE',
  'ETT',
  'ETTI',
  'AI',
  'EI',
  'ACI',
  'GEIQ',
  'EA',
  'ESAT',
  'EATT',
] as const;

export type FirmKind = (typeof FIRM_KINDS)[number];

const USUAL_MODE: Readonly<Record<FirmKind, EngagementMode>> = {
  ENTREPRISE: 'DIRECT_HIRE',
  ETT: 'SECONDMENT',
  ETTI: 'SECONDMENT',
  AI: 'SECONDMENT',
  GEIQ: 'SECONDMENT',
  EATT: 'SECONDMENT',
  EI: 'SUBCONTRACTING',
  ACI: 'SUBCONTRACTING',
  EA: 'SUBCONTRACTING',
  ESAT: 'SUBCONTRACTING',
};

/** How a firm of that kind usually takes part in a clause: the mode proposed first on a new work contract. */
export function usualModeOf(kind: FirmKind): EngagementMode {
  return USUAL_MODE[kind];
}

/** True for the structures of insertion through work (SIAE; code du travail, art. L5132-4). */
export function isInsertionStructure(kind: FirmKind): boolean {
  return kind === 'EI' || kind === 'ETTI' || kind === 'AI' || kind === 'ACI';
}

/** True for employers of disabled workers (EA, EATT, ESAT). */
export function isAdaptedEmployer(kind: FirmKind): boolean {
  return kind === 'EA' || kind === 'EATT' || kind === 'ESAT';
}
