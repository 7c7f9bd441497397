import type { OpenedStatement } from './opened-statement.js';

/** A job of the same process takes its reading within milliseconds; another process, or a busy one, reads the file again. */
const WAIT_MS = 5_000;

/**
 * Readings that a request opened and leaves to the job that will take their rows, so that a large file is read once. It is a
 * shortcut, never a need: whatever is not taken in time is closed, and the job reads the file that was kept.
 */
export class LeftReadings {
  private readonly waiting = new Map<OpenedStatement, number>();
  private readonly left = new WeakSet<OpenedStatement>();

  constructor(private readonly waitMs = WAIT_MS) {}

  /** Leaves a reading, planned, to the job of a statement; again when the transaction of the request is tried again. */
  leave(timesheetId: number, opened: OpenedStatement): void {
    this.waiting.set(opened, timesheetId);
    this.left.add(opened);
    setTimeout(() => void this.drop(opened), this.waitMs).unref();
  }

  /** The reading left for a statement: whoever takes it closes it. */
  take(timesheetId: number): OpenedStatement | undefined {
    for (const [opened, id] of this.waiting) {
      if (id !== timesheetId) continue;
      this.waiting.delete(opened);
      return opened;
    }
    return undefined;
  }

  /** Ends a request: its reading is closed unless it was left; a request that failed leaves nothing that was not taken. */
  async end(opened: OpenedStatement, { hasFailed }: { hasFailed: boolean }): Promise<void> {
    if (!this.left.has(opened)) await opened.close();
    else if (hasFailed) await this.drop(opened);
  }

  private async drop(opened: OpenedStatement): Promise<void> {
    if (this.waiting.delete(opened)) await opened.close();
  }
}

/** Those of the process. */
export const leftReadings = new LeftReadings();
