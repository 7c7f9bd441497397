/** A round number of hours, in hundredths, that parts an axis up to `largest` in three to six. */
export function niceStep(largest: number): number {
  const rough = largest / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough)! * power;
  return Math.max(100, Math.round(step));
}
