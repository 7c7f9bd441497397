import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import { type Runner, type RunnerOptions, run } from 'graphile-worker';
import { describeFault } from '../http/describe-fault.js';

/** The database that cut a connection may need a moment. */
const BEFORE_ANEW_MS = 500;

/** The workers, whichever run now. */
export interface LastingRunner {
  addJob: Runner['addJob'];
  /** Lets the jobs under way end; no worker starts any more. */
  stop(): Promise<void>;
}

/**
 * Runs the workers of the library, and runs others when they end by themselves: it ends them all when what became of a job
 * could not be written, its connection being cut at that moment. Told job by job instead, without its batches, the failure is
 * nobody's and ends the server.
 */
export async function runLastingly(options: RunnerOptions, logger: Logger): Promise<LastingRunner> {
  const telling = { ...options, preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } } };
  const stopping = new AbortController();
  let runner = await run(telling);
  const lasting = keepRunning();
  return {
    addJob: (...job) => runner.addJob(...job),
    async stop() {
      stopping.abort();
      await runner.stop().catch((error: Error) => logger.warn(describeFault(error)));
      await lasting;
    },
  };

  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise.catch((error: Error) => logger.warn(describeFault(error)));
      do {
        await pause(BEFORE_ANEW_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
        if (stopping.signal.aborted) return;
      } while (!(await runAnew()));
    }
  }

  async function runAnew(): Promise<boolean> {
    try {
      runner = await run(telling);
      logger.warn('The workers ended by themselves: others work now.');
      return true;
    } catch (error) {
      logger.warn(describeFault(error as Error));
      return false;
    }
  }
}
