/** Times in milliseconds, and what is said of them. */
export const quantile = (times: readonly number[], q: number): number =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * q))]!;
export const median = (times: readonly number[]): number => quantile(times, 0.5);
export const ms = (time: number): string => `${time.toFixed(1)} ms`;

/** How long something takes. */
export async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** A line of the table: what was measured, what it should be at most, and what it is. */
export function verdict(what: string, found: number, most: number, unit: 'ms' | 'x'): string {
  const text = (value: number) => (unit === 'ms' ? ms(value) : `${value.toFixed(2)}x`);
  return `${what.padEnd(62)} ${text(found).padStart(11)}   at most ${text(most).padStart(10)}   ${found <= most ? 'reached' : 'MISSED'}`;
}

/** Numbers that are the same at each run, from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
