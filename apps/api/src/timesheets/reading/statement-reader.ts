import { invalid } from '../../platform/refuse.js';
import { OpenedStatement } from './opened-statement.js';
import { READING_LIMITS } from './reading-limits.js';
import type { ReadingRequest } from './reading-messages.js';
import { ReadingSeats } from './reading-seats.js';
import { ReadingThread, type ThreadLimits } from './reading-thread.js';
import type { StatementOverview } from './statement-view.js';

/** How many readings go on at once in a process, how many may wait, and what each may use. */
export const READER_LIMITS = {
  seats: 2,
  longestQueue: 20,
  longestWaitMs: 60_000,
  /** Nobody should wait twenty seconds for a refusal. */
  workMs: 18_000,
  starvedMs: 30_000,
  idleMs: 120_000,
  memoryMb: 256,
  /** How long a thread that has read nothing yet is kept ready. */
  spareMs: 600_000,
} as const;

/**
 * Reads what firms send, away from the event loop: a thread a file, two at a time. Throws `reading-busy` when too many
 * wait, and for what the file is: `file-empty`, `file-too-large`, `file-too-slow`, `file-too-complex`,
 * `file-kind-unknown`, `file-unreadable`, `nir-refused`, `nir-refused-at-row`.
 */
export class StatementReader {
  private readonly seats: ReadingSeats;
  private spare: ReadingThread | undefined;

  constructor(
    private readonly limits: ThreadLimits & {
      seats: number;
      longestQueue: number;
      longestWaitMs: number;
      spareMs: number;
    } = READER_LIMITS,
  ) {
    this.seats = new ReadingSeats(limits.seats, limits.longestQueue, limits.longestWaitMs);
  }

  /** Opens a file; its name may tell the month, never its kind. The bytes are copied: the caller's stay whole. */
  async open(bytes: Uint8Array, fileName: string): Promise<OpenedStatement> {
    if (bytes.length > READING_LIMITS.fileBytes)
      throw invalid('file-too-large', 'file', { limit: READING_LIMITS.fileBytes });
    return this.start(() => {
      const copy = new Uint8Array(bytes);
      return [{ ask: 'open', bytes: copy, fileName }, [copy.buffer]];
    });
  }

  /** Opens cells as the clipboard holds them. */
  openPaste(text: string): Promise<OpenedStatement> {
    return this.start(() => [{ ask: 'open-paste', text }, []]);
  }

  private async start(request: () => [ReadingRequest, ArrayBuffer[]]): Promise<OpenedStatement> {
    const leave = await this.seats.take();
    const thread = this.threadFor(leave);
    try {
      const answer = await thread.ask(...request());
      return new OpenedStatement(thread, (answer as { overview: StatementOverview }).overview);
    } catch (error) {
      await thread.end();
      throw error;
    }
  }

  /** A thread that has read nothing: the one that is ready, or a new one. */
  private threadFor(leave: () => void): ReadingThread {
    const onEnd = () => {
      leave();
      this.makeReady();
    };
    const { spare } = this;
    this.spare = undefined;
    if (spare?.take(onEnd)) return spare;
    const thread = new ReadingThread(this.limits);
    thread.take(onEnd);
    return thread;
  }

  /** Once a file was read, another often comes: its thread loads its code now, and not while somebody waits. */
  private makeReady(): void {
    if (this.spare) return;
    const spare = new ReadingThread(this.limits);
    this.spare = spare;
    setTimeout(() => {
      if (this.spare !== spare) return;
      this.spare = undefined;
      void spare.end();
    }, this.limits.spareMs).unref();
  }
}

/** The reader of the process: its two seats are for everybody. */
export const statementReader = new StatementReader();
