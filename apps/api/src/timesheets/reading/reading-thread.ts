import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Logger } from '@nestjs/common';
import type { ApiErrorCode } from '../../platform/error-codes.js';
import { invalid } from '../../platform/refuse.js';
import type { ReadingAnswer, ReadingRequest } from './reading-messages.js';

export interface ThreadLimits {
  /** Time the thread may work, waiting for its reader not counted. */
  readonly workMs: number;
  /** The same for a thread the machine was too busy to let work: less than half of it spent on a processor. */
  readonly starvedMs: number;
  /** Time an opened reading may be left alone before it is ended. */
  readonly idleMs: number;
  readonly memoryMb: number;
}

// Tests run from the sources, a thread needs what was compiled.
const ENTRY = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/timesheets/reading/reading-worker.js', import.meta.url)
  : new URL('./reading-worker.js', import.meta.url);

const LONGEST_TO_TELL_MS = 1_000;

type Waiting = { resolve: (answer: ReadingAnswer) => void; reject: (error: Error) => void };

/** One thread for one file, with a cap on its memory and on the time it works. */
export class ReadingThread {
  private readonly worker: Worker;
  private readonly logger = new Logger('Reading');
  private waiting: Waiting | undefined;
  private ended: Promise<void> | undefined;
  private leftMs: number;
  private moreMs: number;
  private timer: NodeJS.Timeout | undefined;
  private idle: NodeJS.Timeout | undefined;
  private broken: Error | undefined;
  private onEnd: () => void = () => undefined;

  constructor(private readonly limits: ThreadLimits) {
    this.leftMs = limits.workMs;
    this.moreMs = limits.starvedMs - limits.workMs;
    this.worker = new Worker(ENTRY, {
      // The youngest objects get little room: with more, a reading of a hundred thousand lines took 130 MB more, and no less time.
      resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb, maxYoungGenerationSizeMb: 12 },
      stderr: true,
      stdout: true,
      env: {},
      execArgv: [],
    });
    this.worker.on('message', (answer: ReadingAnswer) => this.settle(answer));
    this.worker.on('error', (error: Error & { code?: string }) => this.fail(refusalOf(error, this.logger)));
    this.worker.on('exit', () => this.fail(invalid('file-unreadable', 'file')));
    // Last: listening to its messages would hold the process again.
    this.worker.unref();
  }

  /** Gives the thread to the reading of a file, which is told when it ends; false when it ended before it was needed. */
  take(onEnd: () => void): boolean {
    if (this.broken || this.ended) return false;
    this.onEnd = onEnd;
    return true;
  }

  /** Asks one question; the next is asked when it is answered. Throws what the file is refused for. */
  async ask(request: ReadingRequest, transfer: ArrayBuffer[] = []): Promise<ReadingAnswer> {
    if (this.broken) throw this.broken;
    clearTimeout(this.idle);
    const startedAt = performance.now();
    this.endIn(this.leftMs);
    try {
      const answer = await new Promise<ReadingAnswer>((resolve, reject) => {
        this.waiting = { resolve, reject };
        this.worker.postMessage(request, transfer);
      });
      return this.understood(answer);
    } finally {
      clearTimeout(this.timer);
      this.leftMs -= performance.now() - startedAt;
      if (!this.ended)
        this.idle = setTimeout(() => this.fail(invalid('file-too-slow', 'file')), this.limits.idleMs).unref();
    }
  }

  /** Ends the thread at once, whatever it does. */
  end(): Promise<void> {
    clearTimeout(this.idle);
    this.ended ??= this.worker.terminate().then(() => this.onEnd());
    return this.ended;
  }

  private endIn(ms: number): void {
    this.timer = setTimeout(() => void this.endUnlessStarved(), ms);
  }

  /** The clock also runs while others have the processors: an honest file read then is given more time, once. */
  private async endUnlessStarved(): Promise<void> {
    const asked = this.waiting;
    const isStarved = this.moreMs > 0 && (await this.isStarved());
    if (this.waiting !== asked) return;
    if (!isStarved) return this.fail(invalid('file-too-slow', 'file'));
    this.leftMs += this.moreMs;
    this.endIn(this.moreMs);
    this.moreMs = 0;
  }

  /** A thread that does not even tell how much it worked is at work. */
  private async isStarved(): Promise<boolean> {
    const told = this.worker.cpuUsage().catch(() => undefined);
    const used = await Promise.race([told, pause(LONGEST_TO_TELL_MS, undefined, { ref: false })]);
    return used !== undefined && (used.user + used.system) / 1_000 < this.limits.workMs / 2;
  }

  private settle(answer: ReadingAnswer): void {
    const waiting = this.waiting;
    this.waiting = undefined;
    waiting?.resolve(answer);
  }

  private fail(error: Error): void {
    this.broken ??= error;
    const waiting = this.waiting;
    this.waiting = undefined;
    waiting?.reject(error);
    void this.end();
  }

  private understood(answer: ReadingAnswer): ReadingAnswer {
    if ('refused' in answer)
      throw invalid(answer.refused.code as ApiErrorCode, 'file', answer.refused.params);
    if ('failed' in answer) {
      this.logger.warn(`A file could not be read: ${answer.failed}`);
      throw invalid('file-unreadable', 'file');
    }
    return answer;
  }
}

function refusalOf(error: Error & { code?: string }, logger: Logger): Error {
  if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return invalid('file-too-complex', 'file');
  logger.warn(`A reading ended: ${error.name}: ${error.message}`);
  return invalid('file-unreadable', 'file');
}
