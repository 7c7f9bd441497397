/** Steps people read easily: 1, 2, 2.5 and 5 times a power of ten. */
const STEPS = [10, 20, 25, 50] as const;

/** Round marks from 0 to just above the highest value, five at most; everything stays an integer. */
export function scaleOf(highest: number): { ticks: number[]; top: number } {
  let power = 10;
  for (;;) {
    for (const step of STEPS) {
      const size = step * power;
      const count = Math.ceil(highest / size);
      if (count <= 4) {
        return { ticks: Array.from({ length: count + 1 }, (_, index) => index * size), top: count * size };
      }
    }
    power *= 10;
  }
}
