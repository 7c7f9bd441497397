import { NO_KNOWN_START, type SourcedRule } from '../../calendar/validity.js';
import type { Labels } from '../../shared/language.js';
import type { CriterionCode } from './eligibility-criteria.js';

/** What a document must satisfy on the day of hiring. */
export type ProofFreshness =
  | { readonly kind: 'UNDER_MONTHS'; readonly months: number }
  | { readonly kind: 'VALID_AT_HIRING' }
  | { readonly kind: 'ANY_DATE' };

export const PROOF_DOCUMENTS = {
  JOB_SEEKER_ATTESTATION: {
    fr: 'Attestation de France Travail',
    en: 'Public employment service attestation',
  },
  RSA_ATTESTATION: { fr: 'Attestation RSA (CAF ou MSA)', en: 'RSA attestation (CAF or MSA)' },
  AAH_ATTESTATION: { fr: 'Attestation AAH (CAF ou MSA)', en: 'AAH attestation (CAF or MSA)' },
  ASS_ATTESTATION: { fr: 'Attestation ASS', en: 'ASS attestation' },
  INVALIDITY_NOTICE: { fr: "Titre de pension d'invalidité", en: 'Invalidity pension notice' },
  RQTH_DECISION: { fr: 'Décision de RQTH', en: 'Disabled worker decision' },
  IDENTITY_DOCUMENT: { fr: "Pièce d'identité", en: 'Identity document' },
  MISSION_LOCALE_ATTESTATION: { fr: 'Attestation de la mission locale', en: 'Mission locale attestation' },
  PROGRAMME_ATTESTATION: { fr: 'Attestation du dispositif', en: 'Attestation of the programme' },
  IAE_PASS: { fr: 'PASS IAE', en: 'IAE pass' },
  EMPLOYER_ATTESTATION: { fr: "Attestation de l'employeur", en: "Employer's attestation" },
  REFERRER_ATTESTATION: { fr: 'Attestation du prescripteur', en: "Referrer's attestation" },
  RESIDENCE_PERMIT: { fr: 'Titre de séjour', en: 'Residence permit' },
  ADDRESS_PROOF: { fr: 'Justificatif de domicile', en: 'Proof of address' },
  FACILITATOR_OPINION: { fr: 'Avis motivé du facilitateur', en: "Facilitator's reasoned opinion" },
} as const satisfies Readonly<Record<string, Labels>>;

export type ProofDocument = keyof typeof PROOF_DOCUMENTS;

/** A document accepted for a criterion. */
export interface AcceptedProof extends SourcedRule {
  readonly criterion: CriterionCode;
  readonly document: ProofDocument;
  readonly freshness: ProofFreshness;
}

const ADMINISTRATIVE = "Les emplois de l'inclusion, critères administratifs";
const USUAL = 'Usage, valeur par défaut à confirmer par la maison';
const UNDER_3_MONTHS: ProofFreshness = { kind: 'UNDER_MONTHS', months: 3 };
const UNDER_6_MONTHS: ProofFreshness = { kind: 'UNDER_MONTHS', months: 6 };
const VALID: ProofFreshness = { kind: 'VALID_AT_HIRING' };
const ANY_DATE: ProofFreshness = { kind: 'ANY_DATE' };

function accepted(
  criterion: CriterionCode,
  document: ProofDocument,
  freshness: ProofFreshness,
  source: string,
): AcceptedProof {
  return { criterion, document, freshness, source, validFrom: NO_KNOWN_START, validTo: null };
}

/** Accepted documents by criterion; the entries marked as usual practice are defaults a house can change. */
export const ACCEPTED_PROOFS: readonly AcceptedProof[] = [
  accepted('DELD', 'JOB_SEEKER_ATTESTATION', UNDER_3_MONTHS, ADMINISTRATIVE),
  accepted('RSA', 'RSA_ATTESTATION', UNDER_3_MONTHS, ADMINISTRATIVE),
  accepted('AAH', 'AAH_ATTESTATION', UNDER_3_MONTHS, ADMINISTRATIVE),
  accepted('ASS', 'ASS_ATTESTATION', UNDER_3_MONTHS, ADMINISTRATIVE),
  accepted('RQTH', 'RQTH_DECISION', VALID, ADMINISTRATIVE),
  accepted('QPV', 'ADDRESS_PROOF', UNDER_6_MONTHS, ADMINISTRATIVE),
  accepted('SENIOR_50', 'JOB_SEEKER_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('SENIOR_50', 'IDENTITY_DOCUMENT', ANY_DATE, USUAL),
  accepted('INVALIDITY', 'INVALIDITY_NOTICE', ANY_DATE, USUAL),
  accepted('YOUTH_NO_DIPLOMA', 'MISSION_LOCALE_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('YOUTH_OUT_OF_SCHOOL', 'MISSION_LOCALE_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('PACEA_CEJ', 'MISSION_LOCALE_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('SMA_SMV_EPIDE_E2C', 'PROGRAMME_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('IAE', 'IAE_PASS', VALID, USUAL),
  accepted('IAE', 'EMPLOYER_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('GEIQ', 'EMPLOYER_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('JUSTICE', 'REFERRER_ATTESTATION', UNDER_3_MONTHS, USUAL),
  accepted('REFUGEE', 'RESIDENCE_PERMIT', VALID, USUAL),
  accepted('OTHER', 'FACILITATOR_OPINION', ANY_DATE, USUAL),
];
