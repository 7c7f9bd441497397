import { busy } from '../../platform/refuse.js';

/** Gives a seat back; only the first call counts. */
export type Leave = () => void;

/**
 * The readings that may go on at the same time. Whoever comes next waits in order; beyond the length of the queue, or
 * after the longest wait, the answer is a polite refusal: nothing grows without bound. Throws `reading-busy`.
 */
export class ReadingSeats {
  private taken = 0;
  private readonly queue: (() => void)[] = [];

  constructor(
    private readonly seats: number,
    private readonly longestQueue: number,
    private readonly longestWaitMs: number,
  ) {}

  async take(): Promise<Leave> {
    if (this.taken < this.seats) this.taken++;
    else await this.wait();
    let isSeated = true;
    return () => {
      if (isSeated) this.giveOver();
      isSeated = false;
    };
  }

  /** A seat given back goes straight to whoever waits first. */
  private giveOver(): void {
    const next = this.queue.shift();
    if (next) next();
    else this.taken--;
  }

  private wait(): Promise<void> {
    if (this.queue.length >= this.longestQueue) throw busy('reading-busy', 'file');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(seated), 1);
        reject(busy('reading-busy', 'file'));
      }, this.longestWaitMs);
      const seated = () => {
        clearTimeout(timer);
        resolve();
      };
      this.queue.push(seated);
    });
  }
}
