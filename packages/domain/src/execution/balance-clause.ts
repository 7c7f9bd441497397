import { type DivisionPart, divideLike } from '../contracts/division.js';
import { completionRate, outstandingHours } from '../contracts/objective.js';
import { type Hours, hoursFromHundredths, NO_HOURS, subtractHours, sumHours } from '../hours/hours.js';
import type { PerTenThousand } from '../numbers/rate.js';

/** A party that answers to the buyer, with the hours recorded for it and for its subcontractors. */
export interface AnsweringParty {
  readonly partyId: number;
  readonly done: Hours;
}

/**
 * How the objective of a clause is borne: by nobody, by one firm alone, by several as they divided it, by several in the
 * proportions they had divided an earlier objective, or by all of them together while they divided nothing.
 */
export const SHARINGS = ['NO_PARTY', 'SOLE', 'DIVIDED', 'PROPORTIONAL', 'UNDIVIDED'] as const;
export type Sharing = (typeof SHARINGS)[number];

/** What one party was to do and did; without an objective of its own while nothing is divided. */
export interface PartyBalance {
  readonly partyId: number;
  readonly objective: Hours | null;
  readonly done: Hours;
  readonly outstanding: Hours | null;
}

/** What a clause asked and what was done, whole and party by party. */
export interface ClauseBalance {
  readonly objective: Hours;
  readonly done: Hours;
  /** Objective - done; negative beyond the objective. */
  readonly outstanding: Hours;
  readonly rate: PerTenThousand | null;
  readonly sharing: Sharing;
  readonly parties: readonly PartyBalance[];
  /** Done for the clause, and recorded for none of its parties. */
  readonly unattributed: Hours;
}

interface ClauseFacts {
  readonly objective: Hours;
  readonly done: Hours;
  readonly parties: readonly AnsweringParty[];
  /** The last division, of this objective or of an earlier one; empty when there was none. */
  readonly division: readonly DivisionPart[];
}

/**
 * Sets the objective of a clause against the hours done. The parties' objectives add up to the clause's when it is divided,
 * and their hours with the unattributed ones to the hours done. A firm that answers alone answers for all of it.
 */
export function balanceClause({ objective, done, parties, division }: ClauseFacts): ClauseBalance {
  const sharing = sharingOf(objective, parties, division);
  const objectives = objectivesOf(sharing, objective, parties, division);
  const isSole = sharing === 'SOLE';
  const balances = parties.map(({ partyId, done: own }) => {
    const asked = objectives.get(partyId) ?? null;
    const worked = isSole ? done : own;
    return {
      partyId,
      objective: asked,
      done: worked,
      outstanding: asked === null ? null : outstandingHours(asked, worked),
    };
  });
  return {
    objective,
    done,
    outstanding: outstandingHours(objective, done),
    rate: completionRate(objective, done),
    sharing,
    parties: balances,
    unattributed: subtractHours(done, sumHours(balances.map((party) => party.done))),
  };
}

function sharingOf(
  objective: Hours,
  parties: readonly AnsweringParty[],
  division: readonly DivisionPart[],
): Sharing {
  if (parties.length === 0) return 'NO_PARTY';
  if (parties.length === 1) return 'SOLE';
  if (division.length === 0) return 'UNDIVIDED';
  return sumHours(division.map(({ hours }) => hours)) === objective ? 'DIVIDED' : 'PROPORTIONAL';
}

/** A party that came after the division has nothing of the objective. */
function objectivesOf(
  sharing: Sharing,
  objective: Hours,
  parties: readonly AnsweringParty[],
  division: readonly DivisionPart[],
): ReadonlyMap<number, Hours> {
  if (sharing === 'SOLE') return new Map([[parties[0]!.partyId, objective]]);
  if (sharing !== 'DIVIDED' && sharing !== 'PROPORTIONAL') return new Map();
  const parts = sharing === 'DIVIDED' ? division : divideLike(objective, division);
  const given = new Map(parts.map(({ partyId, hours }) => [partyId, hours]));
  return new Map(parties.map(({ partyId }) => [partyId, given.get(partyId) ?? NO_HOURS]));
}

/** The hours missing, never below zero: one clause beyond its objective does not make up for another. */
export function missingHours(outstanding: Hours): Hours {
  return hoursFromHundredths(Math.max(0, outstanding));
}
