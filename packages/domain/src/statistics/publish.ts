import { type Candidate, chooseFigures, type Part, personsBehind } from './choose-figures.js';

/** Hours recorded for the same release and counted by the same figures. */
export interface RecordedPart extends Part {
  /** The position of the first release that may count it. */
  readonly release: number;
  /** The figures that count it, by tier: the most wanted ones first. */
  readonly keys: readonly (readonly string[])[];
}

/** A moment the figures move. In one that is provisional, only what moved for many persons is told. */
export interface Release {
  readonly isProvisional: boolean;
}

/** What a figure was told to be, from a release on. */
export interface Told {
  readonly release: number;
  /** Hundredths of an hour. */
  readonly hours: number;
  /** The last release whose hours are all in it: later than `release` while nothing changed. */
  readonly completeUntil: number;
}

/** The figures told, each with its states in the order of the releases; a figure never told is absent. */
export type Publication = ReadonlyMap<string, readonly Told[]>;

/** In a provisional release a figure moves only when this many times the threshold of persons changed it. */
export const PROVISIONAL_FACTOR = 4;

/**
 * Tells figures release after release. A figure moves when what was recorded since it last moved is about `threshold`
 * persons at least, and when no combination of all that was ever told, at any release, is about fewer. Otherwise it stays
 * as it was told. What is told at a release does not depend on what is recorded after it.
 */
export function publish(
  parts: readonly RecordedPart[],
  releases: readonly Release[],
  threshold: number,
): Publication {
  const tiers = tiersOf(parts);
  const states = new Map<string, Told[]>();
  const told: (readonly number[])[] = [];
  const recorded = new Set(parts.map((part) => part.release));
  /** The least number of persons nothing more could be told about, as long as nothing more is recorded. */
  let exhausted: number | null = null;
  for (const [release, { isProvisional }] of releases.entries()) {
    const pending = tiers.map((tier) => pendingOf(tier, states, parts, release));
    const least = isProvisional ? threshold * PROVISIONAL_FACTOR : threshold;
    if (recorded.has(release)) exhausted = null;
    if (least === exhausted) {
      completeTo(release, pending.flat(), states, parts);
      continue;
    }
    const chosen = chooseFigures(
      parts,
      told,
      pending.map((tier) => mostPersonsFirst(tier, parts, least)),
      threshold,
    );
    for (const { key, parts: positions } of chosen) {
      told.push(positions);
      const before = states.get(key) ?? [];
      const hours = (before.at(-1)?.hours ?? 0) + sumOf(parts, positions);
      states.set(key, [...before, { release, hours, completeUntil: release }]);
    }
    if (chosen.length === 0) exhausted = least;
    completeTo(release, pending.flat(), states, parts);
  }
  return states;
}

/** Figures that nothing changed since they were told are complete until this release. */
function completeTo(
  release: number,
  pending: readonly Candidate[],
  states: ReadonlyMap<string, Told[]>,
  parts: readonly RecordedPart[],
): void {
  for (const figure of pending)
    if (personsBehind(parts, figure) === 0) extend(states.get(figure.key), release);
}

type Tier = ReadonlyMap<string, readonly number[]>;

/** The parts of each figure, tier by tier. */
function tiersOf(parts: readonly RecordedPart[]): Tier[] {
  const tiers: Map<string, number[]>[] = [];
  for (const [at, { keys }] of parts.entries()) {
    for (const [tier, names] of keys.entries()) {
      tiers[tier] ??= new Map();
      const figures = tiers[tier];
      for (const name of names) {
        const positions = figures.get(name);
        if (positions) positions.push(at);
        else figures.set(name, [at]);
      }
    }
  }
  return tiers;
}

/** What was recorded of each figure since it last moved. */
function pendingOf(
  tier: Tier,
  states: ReadonlyMap<string, readonly Told[]>,
  parts: readonly RecordedPart[],
  release: number,
): Candidate[] {
  return [...tier].map(([key, positions]) => {
    const since = states.get(key)?.at(-1)?.release ?? -1;
    return {
      key,
      parts: positions.filter((at) => parts[at]!.release > since && parts[at]!.release <= release),
    };
  });
}

/** Candidates about so many persons at least, those about the most first. */
function mostPersonsFirst(
  tier: readonly Candidate[],
  parts: readonly RecordedPart[],
  least: number,
): Candidate[] {
  return tier
    .map((figure) => ({ ...figure, persons: personsBehind(parts, figure) }))
    .filter(({ persons }) => persons >= least)
    .sort((a, b) => b.persons - a.persons || (a.key < b.key ? -1 : 1));
}

function extend(told: Told[] | undefined, release: number): void {
  const last = told?.pop();
  if (last) told!.push({ ...last, completeUntil: release });
}

function sumOf(parts: readonly Part[], positions: readonly number[]): number {
  let sum = 0;
  for (const at of positions) for (const own of parts[at]!.hours.values()) sum += own;
  return sum;
}
