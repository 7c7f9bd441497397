import { leaving, minus, type SparseVector, unitOf } from './sparse-vector.js';

/**
 * The span of vectors added one by one, in echelon form. The pivot of a row is its largest coordinate: figures counted in one
 * place only come last, so that eliminating them first leaves the others nearly as sparse as they were. Computed modulo a
 * prime, which is exact for incidence vectors as long as no minor is a multiple of it.
 */
export class LinearSpan {
  private constructor(private readonly rows: (SparseVector | undefined)[]) {}

  /** The span of nothing, among vectors of so many coordinates. */
  static ofNothing(coordinates: number): LinearSpan {
    return new LinearSpan(new Array<SparseVector | undefined>(coordinates).fill(undefined));
  }

  copy(): LinearSpan {
    return new LinearSpan([...this.rows]);
  }

  /** The same span seen on the other coordinates only. */
  without(coordinates: ReadonlySet<number>): LinearSpan {
    const span = LinearSpan.ofNothing(this.rows.length);
    const loose: SparseVector[] = [];
    for (const [pivot, row] of this.rows.entries()) {
      if (!row) continue;
      const seen = leaving(row, coordinates);
      if (coordinates.has(pivot)) loose.push(seen);
      else span.rows[pivot] = seen;
    }
    for (const vector of loose) span.add(vector);
    return span;
  }

  /** What is left of a vector once the span is taken out of it, without any pivot: empty when it lies in the span. */
  remainderOf(vector: SparseVector): SparseVector {
    let left = vector;
    let kept = 0;
    while (kept < left.at.length) {
      const row = this.rows[left.at[kept]!];
      if (row) left = minus(left, left.by[kept]!, row);
      else kept++;
    }
    return left;
  }

  /** Adds a vector. Gives the coordinate that is free no more, or -1 when the vector was in the span. */
  add(vector: SparseVector): number {
    const remainder = this.remainderOf(vector);
    if (remainder.at.length === 0) return -1;
    const pivot = remainder.at[0]!;
    this.rows[pivot] = unitOf(remainder).unit;
    return pivot;
  }
}
