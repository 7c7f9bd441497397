/** Exact linear algebra on whole numbers, for tests that attack: elimination without fractions, on integers of any size. */
export class ExactSpan {
  private readonly rows: { pivot: number; values: bigint[] }[] = [];

  get rank(): number {
    return this.rows.length;
  }

  /** What is left of a vector once the span is taken out of it, up to a factor. */
  remainderOf(vector: readonly bigint[]): bigint[] {
    let left = [...vector];
    for (const { pivot, values } of this.rows) {
      const factor = left[pivot]!;
      if (factor === 0n) continue;
      left = lowest(left.map((value, at) => value * values[pivot]! - factor * values[at]!));
    }
    return left;
  }

  /** True when the vector is a combination of those added. */
  holds(vector: readonly bigint[]): boolean {
    return this.remainderOf(vector).every((value) => value === 0n);
  }

  add(vector: readonly bigint[]): void {
    const values = this.remainderOf(vector);
    const pivot = values.findIndex((value) => value !== 0n);
    if (pivot >= 0) this.rows.push({ pivot, values });
  }
}

function lowest(values: bigint[]): bigint[] {
  let divisor = 0n;
  for (const value of values) {
    let [a, b] = [divisor, value < 0n ? -value : value];
    while (b > 0n) [a, b] = [b, a % b];
    divisor = a;
    if (divisor === 1n) return values;
  }
  return divisor === 0n ? values : values.map((value) => value / divisor);
}

/** The rank of vectors of whole numbers. */
export function exactRank(vectors: Iterable<readonly bigint[]>): number {
  const span = new ExactSpan();
  for (const vector of vectors) span.add(vector);
  return span.rank;
}
