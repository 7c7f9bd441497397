import { exactRank } from './exact-rank.js';

/** One person's hours, with the figures that count them. */
export interface Trace {
  readonly person: number;
  readonly figures: readonly number[];
}

/**
 * The attack, by brute force and without any of the rules under test: the persons (fewer than `threshold`) whose hours some
 * combination of the figures weighs while it weighs nobody else's; null when there are none. Such a combination exists for a
 * set of persons when the figures, seen on everybody else only, have a lower rank.
 */
export function findAttack(traces: readonly Trace[], figures: number, threshold: number): number[] | null {
  const rowOf = ({ figures: counted }: Trace) =>
    Array.from({ length: figures }, (_, figure) => (counted.includes(figure) ? 1n : 0n));
  const whole = exactRank(traces.map(rowOf));
  const persons = [...new Set(traces.map(({ person }) => person))];
  for (const few of subsets(persons, threshold - 1)) {
    const others = traces.filter(({ person }) => !few.includes(person));
    if (exactRank(others.map(rowOf)) < whole) return few;
  }
  return null;
}

/** Every set of `size` members (all of them at once when there are fewer): smaller sets are in them. */
function* subsets(members: readonly number[], size: number): Generator<number[]> {
  if (size === 0 || members.length <= size) {
    yield members.slice(0, Math.max(size, 0));
    return;
  }
  const [first, ...rest] = members;
  for (const subset of subsets(rest, size - 1)) yield [first!, ...subset];
  yield* subsets(rest, size);
}
