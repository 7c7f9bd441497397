import type { LinearSpan } from './linear-span.js';
import type { SparseVector } from './sparse-vector.js';

/** What a growing span leaves of vectors numbered from 0: only those that a new pivot is in are looked at again. */
export class Remainders {
  private readonly holding = new Map<number, number[]>();

  constructor(
    private readonly span: LinearSpan,
    private readonly vectors: SparseVector[],
  ) {
    for (const [number, vector] of vectors.entries()) this.note(vector, number);
  }

  /** Empty when the vector lies in the span. */
  of(number: number): SparseVector {
    return this.vectors[number]!;
  }

  /** Adds vectors to the span. Gives the numbers of the remainders that changed. */
  add(added: Iterable<SparseVector>): Set<number> {
    const pivots: number[] = [];
    for (const vector of added) {
      const pivot = this.span.add(vector);
      if (pivot >= 0) pivots.push(pivot);
    }
    const touched = new Set(pivots.flatMap((pivot) => this.holding.get(pivot) ?? []));
    const changed = new Set<number>();
    for (const number of touched) {
      const before = this.vectors[number]!;
      const after = this.span.remainderOf(before);
      if (after === before) continue;
      this.vectors[number] = after;
      this.note(after, number);
      changed.add(number);
    }
    for (const pivot of pivots) this.holding.delete(pivot);
    return changed;
  }

  private note(vector: SparseVector, number: number): void {
    for (const place of vector.at) {
      const numbers = this.holding.get(place);
      if (numbers) numbers.push(number);
      else this.holding.set(place, [number]);
    }
  }
}
