import { DomainError } from '../shared/domain-error.js';
import { parseSiret, type Siret } from '../shared/siret.js';
import { centsOf, type PublishedFacts, type PublishedFirm } from './facts.js';
import type { SaidBeside } from './said-beside.js';

const LONGEST_MONTHS = 2400;
const LARGEST_NUMBER = 32_767;

/** Why a firm that a record names cannot be entered as it is. */
export const LEFT_REASONS = ['NOT_A_SIRET', 'IS_A_HOLDER', 'WITHOUT_HOLDER'] as const;
export type LeftReason = (typeof LEFT_REASONS)[number];

/** A firm as it would be entered on the lot; `left` says why it is not. */
export interface ProposedParty {
  /** The identifier as published. */
  readonly said: string;
  readonly siret: Siret | null;
  readonly name: string;
  readonly role: 'HOLDER' | 'CO_CONTRACTOR' | 'SUBCONTRACTOR';
  readonly isLead: boolean;
  readonly left: LeftReason | null;
}

export interface ProposedAmendment {
  readonly number: number;
  readonly notifiedOn: string | null;
  readonly subject: string;
  readonly amountCents: number | null;
  readonly months: number | null;
}

/** A lot as a published record describes it today, its amendments included. */
export interface ProposedLot {
  readonly amountCents: number | null;
  readonly months: number | null;
  readonly parties: readonly ProposedParty[];
  readonly amendments: readonly ProposedAmendment[];
}

/**
 * What a record would become on a lot. The holders are those of the last amendment that names any; the first of several
 * leads. A subcontractor works for the first holder; one that is a holder is not entered twice.
 */
export function proposeLot(facts: PublishedFacts, beside: SaidBeside): ProposedLot {
  const amendments = inOrder(facts, beside);
  const lastHolders = facts.amendments.filter(({ holders }) => holders.length > 0).at(-1)?.holders;
  const holders = (lastHolders ?? facts.holders).map((firm) => ({ firm, siret: siretOf(firm) }));
  const first = holders.find(({ siret }) => siret !== null);
  const isConsortium = holders.filter(({ siret }) => siret !== null).length > 1;
  const taken = new Set<string>();
  const parties = [
    ...holders.map(({ firm, siret }): ProposedParty => {
      const isFirst = firm === first?.firm;
      return {
        ...named(firm, siret, beside),
        role: isFirst ? 'HOLDER' : 'CO_CONTRACTOR',
        isLead: isFirst && isConsortium,
        left: leftOut(siret, taken),
      };
    }),
    ...facts.acts.map(({ firm }): ProposedParty => {
      const siret = siretOf(firm);
      const left = first ? leftOut(siret, taken) : 'WITHOUT_HOLDER';
      return { ...named(firm, siret, beside), role: 'SUBCONTRACTOR', isLead: false, left };
    }),
  ];
  const last = <T>(values: readonly (T | null)[]) => values.filter((value) => value !== null).at(-1) ?? null;
  return {
    amountCents: last([centsOf(facts.amount), ...amendments.map(({ amountCents }) => amountCents)]),
    months: last([monthsOf(facts.months), ...amendments.map(({ months }) => months)]),
    parties,
    amendments,
  };
}

/** The amendments in the order of their numbers; a number that comes again names nothing new. */
function inOrder({ amendments }: PublishedFacts, { amendmentSubjects }: SaidBeside): ProposedAmendment[] {
  const byNumber = new Map<number, ProposedAmendment>();
  for (const [index, { number, notifiedOn, amount, months }] of amendments.entries()) {
    if (number === null || number > LARGEST_NUMBER || byNumber.has(number)) continue;
    const subject = amendmentSubjects[index] ?? '';
    byNumber.set(number, {
      number,
      notifiedOn,
      subject,
      amountCents: centsOf(amount),
      months: monthsOf(months),
    });
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number);
}

/** A duration beyond two centuries is a slip of the keyboard: it is told as an anomaly, and goes nowhere. */
function monthsOf(months: number | null): number | null {
  return months !== null && months <= LONGEST_MONTHS ? months : null;
}

function named(firm: PublishedFirm, siret: Siret | null, { firmNames }: SaidBeside) {
  return { said: firm.id, siret, name: firmNames[firm.id] ?? '' };
}

function leftOut(siret: Siret | null, taken: Set<string>): LeftReason | null {
  if (siret === null) return 'NOT_A_SIRET';
  if (taken.has(siret)) return 'IS_A_HOLDER';
  taken.add(siret);
  return null;
}

/** The identifier of a firm as a SIRET whose key is right; null for anything else. */
export function siretOf({ id, type }: PublishedFirm): Siret | null {
  return type === null || type === 'SIRET' ? validSiret(id) : null;
}

/** A SIRET whose key is right; null for anything else. */
export function validSiret(text: string | null): Siret | null {
  try {
    return text === null ? null : parseSiret(text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
