import type { LinearSpan } from './linear-span.js';
import { Remainders } from './remainders.js';
import { onesAt, type SparseVector } from './sparse-vector.js';

/**
 * Of each vector outside the span, the last coordinate of a combination that is zero on the span and not on the vector.
 *
 * A coordinate is free when the span together with all later ones does not hold it; the others follow from the free ones
 * before them. What is left of a vector is then a sum of free coordinates, in one way only. They are added to the span from
 * the first to the last: the one with which a vector falls into the span is the last of its sum.
 */
export function lastNeeded(
  span: LinearSpan,
  vectors: readonly SparseVector[],
  coordinates: number,
): number[] {
  const found = new Array<number>(vectors.length).fill(-1);
  const remainders = new Remainders(span.copy(), [...vectors]);
  for (const free of freeCoordinates(span, coordinates)) {
    for (const number of remainders.add([onesAt([free])]))
      if (remainders.of(number).at.length === 0) found[number] = free;
  }
  return found;
}

/** From the first to the last. */
function freeCoordinates(span: LinearSpan, coordinates: number): number[] {
  const growing = span.copy();
  const free: number[] = [];
  for (let at = coordinates - 1; at >= 0; at--) if (growing.add(onesAt([at])) >= 0) free.push(at);
  return free.reverse();
}
