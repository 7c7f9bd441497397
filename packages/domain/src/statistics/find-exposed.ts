import { type Direction, directionOf, LinearSpan, type SparseVector, weighed } from './linear-span.js';

/** Hours by person, in hundredths; a correction may make them negative. */
export type HoursOfPersons = ReadonlyMap<number, number>;

/** Hours that no figure tells apart: `figures` are the told figures that count them. */
export interface Atom {
  readonly hours: HoursOfPersons;
  readonly figures: readonly number[];
}

/** Hours that could be singled out: what is left of them, and which figures a subtraction would need. */
export interface Exposure {
  readonly persons: ReadonlySet<number>;
  /** Figures (numbers of `Atom.figures`) of one combination that may lead there. */
  readonly figures: readonly number[];
}

interface Signature {
  readonly vector: SparseVector;
  readonly hours: Map<number, number>;
}

/**
 * What additions and subtractions of the figures could single out about fewer persons than the threshold; empty when
 * nothing can. Figures are told with their sums of hours; a combination f of them weighs each atom by the sum of the
 * coefficients of the figures that count it.
 *
 * Why an empty answer is a proof: suppose f weighs the hours of fewer than `threshold` persons. It weighs nothing where
 * `threshold` persons share the same figures, or it would be about all of them. What it must not weigh grows by the same
 * argument: once f is zero on a span, atoms that differ from each other by the span only are weighed alike (up to a factor),
 * and where these are of `threshold` persons f is zero again. When every atom is reached, f weighs nothing at all.
 */
export function findExposed(atoms: readonly Atom[], threshold: number): Exposure[] {
  const span = new LinearSpan();
  let left = signaturesOf(atoms);
  for (;;) {
    const groups = groupedByDirection(left, span);
    const reached = [...groups.values()].filter(({ hours }) => countOf(hours) >= threshold);
    if (reached.length === 0) return [...groups.values()].map((group) => exposureOf(group, span));
    for (const { direction } of reached) {
      const remainder = span.remainderOf(direction.vector);
      if (remainder.size > 0) span.add(remainder);
    }
    left = [...groups.values()].flatMap(({ signatures }) => signatures);
  }
}

function signaturesOf(atoms: readonly Atom[]): Signature[] {
  const signatures = new Map<string, Signature>();
  for (const { hours, figures } of atoms) {
    if (figures.length === 0) continue;
    const key = [...figures].sort((a, b) => a - b).join(' ');
    const found = signatures.get(key) ?? {
      vector: new Map(figures.map((figure) => [figure, 1])),
      hours: new Map<number, number>(),
    };
    addHours(found.hours, hours);
    signatures.set(key, found);
  }
  return [...signatures.values()].filter(({ hours }) => countOf(hours) > 0);
}

interface Group {
  readonly direction: Direction;
  readonly hours: Map<number, number>;
  readonly signatures: Signature[];
}

/** The signatures the span does not hold yet, those of one direction together. */
function groupedByDirection(signatures: readonly Signature[], span: LinearSpan): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const { vector, hours } of signatures) {
    const remainder = span.remainderOf(vector);
    if (remainder.size === 0) continue;
    const direction = directionOf(remainder);
    const group: Group = groups.get(direction.name) ?? { direction, hours: new Map(), signatures: [] };
    for (const [person, own] of hours)
      group.hours.set(person, weighed(group.hours.get(person) ?? 0, direction.scale, own));
    group.signatures.push({ vector: remainder, hours });
    groups.set(direction.name, group);
  }
  return groups;
}

function addHours(sum: Map<number, number>, hours: HoursOfPersons): void {
  for (const [person, own] of hours) sum.set(person, (sum.get(person) ?? 0) + own);
}

/** Distinct persons of several parts whose hours do not cancel out. */
export function personsIn(parts: Iterable<HoursOfPersons>): number {
  const sum = new Map<number, number>();
  for (const hours of parts) addHours(sum, hours);
  return countOf(sum);
}

function countOf(hours: HoursOfPersons): number {
  let count = 0;
  for (const own of hours.values()) if (own !== 0) count++;
  return count;
}

function exposureOf({ direction, hours }: Group, span: LinearSpan): Exposure {
  const free = Math.max(...direction.vector.keys());
  return { persons: new Set(hours.keys()), figures: span.combinationOf(free) };
}
