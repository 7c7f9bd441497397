import highsModule from 'highs';
import type { Equation, Weight } from './equations.js';
import type { BaseEntry } from './small-base.js';

/** The package's types take it for CommonJS, whose default would be one step deeper than it is. */
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * Between which bounds a combination of entries lies, for who knows the equations and that no person's hours of a month are
 * negative: linear programming, in hundredths of an hour.
 */
export async function intervalOf(
  entries: readonly BaseEntry[],
  equations: readonly Equation[],
  target: Weight,
): Promise<{ least: number; most: number }> {
  const highs = await loadHighs();
  const solve = (sense: 'Minimize' | 'Maximize'): number => {
    const solution = highs.solve(problemOf(sense, entries, equations, target));
    if (solution.Status === 'Unbounded') return Number.POSITIVE_INFINITY;
    if (solution.Status !== 'Optimal') throw new Error(`The solver ended ${solution.Status}.`);
    return solution.ObjectiveValue;
  };
  return { least: solve('Minimize'), most: solve('Maximize') };
}

/** Entries that every equation and the target weigh alike are one unknown; reversals may be negative. */
function problemOf(
  sense: string,
  entries: readonly BaseEntry[],
  equations: readonly Equation[],
  target: Weight,
): string {
  const weights = entries.map(target);
  const signature = (at: number) =>
    [weights[at], ...equations.map(({ coefficients }) => coefficients[at])].join();
  const groups = [...Map.groupBy(entries.keys(), signature).values()];
  const sum = (of: (at: number) => number) =>
    groups
      .map((group, unknown) => ({ unknown, factor: of(group[0]!) }))
      .filter(({ factor }) => factor !== 0)
      .map(({ unknown, factor }) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} x${unknown}`)
      .join(' ');
  const free = groups.flatMap((group, unknown) =>
    group.some((at) => entries[at]!.hours < 0) ? [`x${unknown} free`] : [],
  );
  return [
    sense,
    ` obj: ${sum((at) => weights[at]!)}`,
    'Subject To',
    ...equations.map(
      ({ coefficients, value }, row) => ` c${row}: ${sum((at) => coefficients[at]!)} = ${value}`,
    ),
    ...(free.length > 0 ? ['Bounds', ...free.map((line) => ` ${line}`)] : []),
    'End',
  ].join('\n');
}
