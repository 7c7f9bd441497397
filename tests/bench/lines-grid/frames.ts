import type { Page } from 'playwright-core';

/** How a page kept up while something was done: milliseconds between two frames, and work that let nothing else through. */
export interface Frames {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly longest: number;
  readonly longestTask: number;
}

interface Watched {
  frames: number[];
  tasks: number[];
  isOn: boolean;
}

/** Watches the frames of a page from inside while `work` goes on. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<Frames> {
  await page.evaluate(() => {
    const watched: Watched = { frames: [], tasks: [], isOn: true };
    (globalThis as unknown as { watched: Watched }).watched = watched;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ entryTypes: ['longtask'] });
    let last = performance.now();
    const next = (now: number) => {
      watched.frames.push(now - last);
      last = now;
      if (watched.isOn) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  await work();
  const { frames, tasks } = await page.evaluate(() => {
    const { watched } = globalThis as unknown as { watched: Watched };
    watched.isOn = false;
    return watched;
  });
  const sorted = [...frames].sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!);
  return {
    count: frames.length,
    median: at(0.5),
    p95: at(0.95),
    longest: at(1),
    longestTask: Math.round(Math.max(0, ...tasks)),
  };
}
