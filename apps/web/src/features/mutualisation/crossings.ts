import type { Matrix } from './matrix';

/** The hours of one pair of territories that crosses a border. */
export interface Crossing {
  readonly operation: string;
  readonly residence: string;
  readonly operationName: string;
  readonly residenceName: string;
  /** People from outside have no house: their hours are in one house's figure only. */
  readonly isOutside: boolean;
  /** Null when hidden. */
  readonly hours: number | null;
}

/** Every pair of territories with hours that crossed from one to the other, the largest first, the hidden ones last. */
export function crossingsOf(matrix: Matrix, outsideName: string): Crossing[] {
  const known = new Map(matrix.territories.map((territory) => [territory.code, territory]));
  const nameOf = (code: string) => {
    const territory = known.get(code);
    return territory?.isOutside ? outsideName : (territory?.name ?? code);
  };
  return matrix.rows
    .flatMap(({ operation, cells }) => cells.map((cell) => ({ operation, ...cell })))
    .filter(({ operation, residence, hours }) => operation !== residence && hours !== 0)
    .map(({ operation, residence, hours }) => ({
      operation,
      residence,
      operationName: nameOf(operation),
      residenceName: nameOf(residence),
      isOutside: known.get(residence)?.isOutside ?? false,
      hours,
    }))
    .sort((a, b) => (b.hours ?? -1) - (a.hours ?? -1));
}
