import { ExactSpan, exactRank } from '@clausier/domain/statistics/testing/exact-rank';
import type { BaseEntry } from './small-base.js';

/** What an answer told: a combination of entries, and its value. */
export interface Equation {
  readonly label: string;
  readonly coefficients: readonly number[];
  readonly value: number;
}

/** How an answer weighs an entry: 0 when it leaves it out. */
export type Weight = (entry: BaseEntry) => number;

export function equationOf(
  entries: readonly BaseEntry[],
  label: string,
  weight: Weight,
  value: number,
): Equation {
  return { label, coefficients: entries.map(weight), value };
}

/** True when the value told is the exact one. */
export function isExact(entries: readonly BaseEntry[], { coefficients, value }: Equation): boolean {
  return entries.reduce((sum, { hours }, at) => sum + hours * coefficients[at]!, 0) === value;
}

/** Equations that are not combinations of those before them. */
export function independent(equations: readonly Equation[]): Equation[] {
  const span = new ExactSpan();
  const kept = new Map<string, Equation>(
    equations.map((equation) => [equation.coefficients.join(), equation]),
  );
  return [...kept.values()].filter(({ coefficients }) => {
    const vector = coefficients.map(BigInt);
    const isNew = !span.holds(vector);
    if (isNew) span.add(vector);
    return isNew;
  });
}

/**
 * True when some combination of the equations is about the hours of these persons only: the equations, seen on everybody
 * else, have a lower rank.
 */
export function betrays(
  entries: readonly BaseEntry[],
  equations: readonly Equation[],
  persons: ReadonlySet<number>,
): boolean {
  const rowsOf = (kept: (entry: BaseEntry) => boolean) => {
    const rows = entries.flatMap((entry, at) =>
      kept(entry) ? [equations.map(({ coefficients }) => coefficients[at]!)] : [],
    );
    return [...new Map(rows.map((row) => [row.join(), row.map(BigInt)])).values()];
  };
  return exactRank(rowsOf(({ person }) => !persons.has(person))) < exactRank(rowsOf(() => true));
}

/** True when the equations determine the value of a combination of entries. */
export function determine(equations: readonly Equation[], target: readonly number[]): boolean {
  const span = new ExactSpan();
  for (const { coefficients } of equations) span.add(coefficients.map(BigInt));
  return span.holds(target.map(BigInt));
}
