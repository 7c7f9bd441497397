/** A class of a map: from the least of its values to the greatest. */
export interface MapClass {
  readonly min: number;
  readonly max: number;
}

const CLASSES = 5;

/** At most five classes with about as many communes in each, so that one large town does not make all others pale. */
export function classesOf(values: readonly number[]): MapClass[] {
  const sorted = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(CLASSES, sorted.length);
  return Array.from({ length: count }, (_, at) => ({
    min: sorted[Math.floor((at * sorted.length) / count)]!,
    max: sorted[Math.floor(((at + 1) * sorted.length) / count) - 1]!,
  }));
}
