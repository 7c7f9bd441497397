/** Attainment in whole per cent, rounded down: 99,9 % is not yet 100 %. Zero objective gives null. */
export function percentOf(part: number, whole: number): number | null {
  return whole > 0 ? Math.floor((part * 100) / whole) : null;
}
