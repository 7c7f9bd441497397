import { type Atom, type HoursOfPersons, personsIn, Search } from './find-exposed.js';

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
    const wanted = tier.filter((candidate) => personsBehind(parts, candidate) >= threshold);
    if (wanted.length > 0) chosen.push(...withoutExposure(parts, firm, wanted, threshold));
  }
  return chosen;
}

/** The candidates left when those a subtraction needs have given way, the least wanted first. */
function withoutExposure(
  parts: readonly Part[],
  firm: readonly (readonly number[])[],
  wanted: readonly Candidate[],
  threshold: number,
): Candidate[] {
  const columns = [...firm, ...wanted.map((candidate) => candidate.parts)];
  const kept = new Set(wanted.map((_, at) => firm.length + at));
  let search = Search.through(atomsOf(parts, columns), threshold);
  for (;;) {
    const exposures = search.exposures();
    if (exposures.length === 0) return wanted.filter((_, at) => kept.has(firm.length + at));
    const last = Math.max(...kept);
    const given = new Set(exposures.map(({ lastFigure }) => (lastFigure >= firm.length ? lastFigure : last)));
    for (const figure of given) kept.delete(figure);
    if (kept.size === 0) return [];
    search = search.without(given);
  }
}

function atomsOf(parts: readonly Part[], columns: readonly (readonly number[])[]): Atom[] {
  const figures: number[][] = parts.map(() => []);
  for (const [column, positions] of columns.entries()) for (const at of positions) figures[at]!.push(column);
  return parts.map(({ hours }, at) => ({ hours, figures: figures[at]! }));
}
