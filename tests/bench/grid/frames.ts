import type { Page } from 'playwright-core';

/** The frames a page drew while something was done: how far apart, in milliseconds. */
export interface Frames {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly count: number;
}

interface Recorder {
  frames: { at: number[]; isOn: boolean };
}

/** Counts the frames drawn while `work` lasts. */
export async function framesOf(page: Page, work: () => Promise<void>): Promise<Frames> {
  await page.evaluate(() => {
    // An object of its own a recording: the one before stops at the next frame.
    const frames = { at: [] as number[], isOn: true };
    (globalThis as unknown as Recorder).frames = frames;
    const next = (at: number) => {
      if (!frames.isOn) return;
      frames.at.push(at);
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const at = await page.evaluate(() => {
    const recorder = globalThis as unknown as Recorder;
    recorder.frames.isOn = false;
    return recorder.frames.at;
  });
  const gaps = at
    .slice(1)
    .map((time, index) => time - at[index]!)
    .sort((a, b) => a - b);
  const quantile = (q: number) => gaps[Math.min(gaps.length - 1, Math.floor(gaps.length * q))]!;
  return {
    perSecond: (1_000 * gaps.length) / (at.at(-1)! - at[0]!),
    p50: quantile(0.5),
    p95: quantile(0.95),
    longest: gaps.at(-1)!,
    count: gaps.length,
  };
}

/** Presses a key over and over, as one that is held down is repeated: thirty times a second. */
export async function hold(page: Page, key: string, times: number): Promise<void> {
  for (let press = 0; press < times; press++) {
    await page.keyboard.down(key);
    await new Promise((resolve) => setTimeout(resolve, 33));
  }
  await page.keyboard.up(key);
}
