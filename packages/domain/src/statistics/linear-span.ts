/** A sparse vector: coordinate -> coefficient modulo `PRIME`, zeros left out. */
export type SparseVector = ReadonlyMap<number, number>;

/** The largest prime below 2^26: a product of two coefficients stays an exact integer. */
const PRIME = 67_108_859;

const modulo = (value: number): number => ((value % PRIME) + PRIME) % PRIME;

function inverse(value: number): number {
  let [result, base, power] = [1, value, PRIME - 2];
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME;
    base = (base * base) % PRIME;
  }
  return result;
}

/** Adds `factor * other` to a vector. */
function add(vector: Map<number, number>, factor: number, other: SparseVector): void {
  for (const [at, coefficient] of other) {
    const value = ((vector.get(at) ?? 0) + factor * coefficient) % PRIME;
    if (value === 0) vector.delete(at);
    else vector.set(at, value);
  }
}

function divided(vector: SparseVector, by: number): Map<number, number> {
  if (by === 1) return new Map(vector);
  const factor = inverse(by);
  return new Map(Array.from(vector, ([at, coefficient]) => [at, (factor * coefficient) % PRIME]));
}

/** A vector divided by its first coefficient, and that coefficient: two multiples of each other have the same direction. */
export interface Direction {
  readonly name: string;
  readonly vector: SparseVector;
  readonly scale: number;
}

/**
 * The span of vectors added one by one, in reduced echelon form. Computed modulo a prime, which is exact for incidence
 * vectors as long as no minor is a multiple of it.
 */
export class LinearSpan {
  private readonly rows = new Map<number, Map<number, number>>();

  /** What is left of a vector once the span is taken out of it: empty when it lies in the span. */
  remainderOf(vector: SparseVector): SparseVector {
    const remainder = new Map(vector);
    // A row holds no pivot but its own: one pass is enough.
    for (const [at, coefficient] of vector) {
      const row = this.rows.get(at);
      if (row) add(remainder, PRIME - coefficient, row);
    }
    return remainder;
  }

  /** Adds a remainder (of `remainderOf`, not empty) to the span; its smallest coordinate becomes the pivot. */
  add(remainder: SparseVector): void {
    const pivot = Math.min(...remainder.keys());
    const row = divided(remainder, remainder.get(pivot)!);
    for (const other of this.rows.values()) {
      const coefficient = other.get(pivot);
      if (coefficient !== undefined) add(other, PRIME - coefficient, row);
    }
    this.rows.set(pivot, row);
  }

  /** The coordinates of the one combination that the span leaves free in this coordinate, which is no pivot. */
  combinationOf(free: number): number[] {
    const pivots = [...this.rows].filter(([, row]) => row.has(free)).map(([pivot]) => pivot);
    return [free, ...pivots];
  }
}

/** The direction of a vector that is not empty. */
export function directionOf(vector: SparseVector): Direction {
  const first = Math.min(...vector.keys());
  const scale = vector.get(first)!;
  const unit = divided(vector, scale);
  const name = [...unit]
    .sort(([a], [b]) => a - b)
    .map(([at, coefficient]) => `${at}:${coefficient}`)
    .join(' ');
  return { name, vector: unit, scale };
}

/** Hours weighed by a coefficient of the span's field, added to what was there; 0 only when they cancel out. */
export function weighed(before: number, scale: number, hours: number): number {
  return modulo(before + scale * modulo(hours));
}
