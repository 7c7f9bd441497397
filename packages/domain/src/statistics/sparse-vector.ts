/** A sparse vector modulo `PRIME`: coordinates from the largest to the smallest, and their coefficients, none of them 0. */
export interface SparseVector {
  readonly at: readonly number[];
  readonly by: readonly number[];
}

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

/** A vector of ones at these coordinates, given from the largest to the smallest. */
export function onesAt(at: readonly number[]): SparseVector {
  return { at, by: at.map(() => 1) };
}

/** `vector - factor * other`. */
export function minus(vector: SparseVector, factor: number, other: SparseVector): SparseVector {
  const at: number[] = [];
  const by: number[] = [];
  const opposite = PRIME - factor;
  let [left, right] = [0, 0];
  while (left < vector.at.length || right < other.at.length) {
    const [mine, its] = [vector.at[left] ?? -1, other.at[right] ?? -1];
    const place = Math.max(mine, its);
    let value = 0;
    if (mine === place) value = vector.by[left++]!;
    if (its === place) value = (value + opposite * other.by[right++]!) % PRIME;
    if (value === 0) continue;
    at.push(place);
    by.push(value);
  }
  return { at, by };
}

/** A vector without some of its coordinates. */
export function leaving(vector: SparseVector, coordinates: ReadonlySet<number>): SparseVector {
  if (!vector.at.some((place) => coordinates.has(place))) return vector;
  const isKept = (_: number, index: number) => !coordinates.has(vector.at[index]!);
  return { at: vector.at.filter(isKept), by: vector.by.filter(isKept) };
}

/** A vector divided by its first coefficient, and that coefficient: two multiples of each other have the same unit. */
export function unitOf(vector: SparseVector): { unit: SparseVector; scale: number } {
  const scale = vector.by[0]!;
  if (scale === 1) return { unit: vector, scale };
  const factor = inverse(scale);
  return { unit: { at: vector.at, by: vector.by.map((value) => (factor * value) % PRIME) }, scale };
}

/** Hours weighed by a coefficient, added to what was there; 0 only when they cancel out. */
export function weighed(before: number, scale: number, hours: number): number {
  return modulo(before + scale * modulo(hours));
}
