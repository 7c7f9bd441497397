import { type Atom, type Exposure, findExposed, type HoursOfPersons, personsIn } from './find-exposed.js';

/** Hours that every figure of the programme counts or leaves out as a whole. */
export interface Part {
  readonly hours: HoursOfPersons;
}

/** A figure that could be told: the parts it counts, by their positions. */
export interface Candidate {
  readonly key: string;
  readonly parts: readonly number[];
}

/** Distinct persons with hours in a figure. */
export function personsBehind(parts: readonly Part[], { parts: positions }: Omit<Candidate, 'key'>): number {
  return personsIn(positions.map((at) => parts[at]!.hours));
}

/**
 * Which figures may be told beside those already told (`told`: the parts each counts), so that no combination of all of them
 * is about fewer persons than the threshold. Tiers, and candidates in a tier, come from the most wanted to the least: where
 * a subtraction leads to a few persons, the least wanted of the candidates it needs gives way. Deterministic.
 */
export function chooseFigures(
  parts: readonly Part[],
  told: readonly (readonly number[])[],
  tiers: readonly (readonly Candidate[])[],
  threshold: number,
): readonly Candidate[] {
  const chosen: Candidate[] = [];
  for (const tier of tiers) {
    const firm = [...told, ...chosen.map((candidate) => candidate.parts)];
    let kept = tier.filter((candidate) => personsBehind(parts, candidate) >= threshold);
    while (kept.length > 0) {
      const columns = [...firm, ...kept.map((candidate) => candidate.parts)];
      const exposures = findExposed(atomsOf(parts, columns), threshold);
      if (exposures.length === 0) break;
      const given = new Set(exposures.map((exposure) => leastWanted(exposure, firm.length, columns.length)));
      kept = kept.filter((_, at) => !given.has(firm.length + at));
    }
    chosen.push(...kept);
  }
  return chosen;
}

/** The column that gives way: of the candidates that the subtraction needs, the last; else the last of all. */
function leastWanted({ figures }: Exposure, firstCandidate: number, columns: number): number {
  const needed = Math.max(...figures);
  return needed >= firstCandidate ? needed : columns - 1;
}

function atomsOf(parts: readonly Part[], columns: readonly (readonly number[])[]): Atom[] {
  const figures: number[][] = parts.map(() => []);
  for (const [column, positions] of columns.entries()) for (const at of positions) figures[at]!.push(column);
  return parts.map(({ hours }, at) => ({ hours, figures: figures[at]! }));
}
