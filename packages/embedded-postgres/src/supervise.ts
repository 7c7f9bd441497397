import { setTimeout as pause } from 'node:timers/promises';
import type { SentenceLog } from './cluster.js';
import type { Server, ServerExit } from './server.js';

interface Supervision {
  log: SentenceLog;
  onExit: ((exit: ServerExit) => void) | undefined;
  /** Absent: a dead server stays dead. */
  restart: (() => Promise<Server>) | undefined;
}

const LONGEST_WAIT = 10_000;

/** Watches a server: reports its end, starts it again when asked to, until `stop`. */
export function supervise(first: Server, { log, onExit, restart }: Supervision) {
  let current = first;
  let stopping = false;
  let recovery: Promise<void> = Promise.resolve();

  const watch = (server: Server) => {
    server.exited.then((exit) => {
      if (stopping) return;
      log(`PostgreSQL ended (${exit.signal ?? exit.code ?? 'not our child'}).`);
      onExit?.(exit);
      if (restart) recovery = recover(restart);
    });
  };

  const recover = async (again: () => Promise<Server>) => {
    for (let wait = 100; !stopping; wait = Math.min(wait * 2, LONGEST_WAIT)) {
      try {
        current = await again();
        log('PostgreSQL is started again.');
        watch(current);
        return;
      } catch (error) {
        log(`PostgreSQL did not start again: ${(error as Error).message}`);
        await pause(wait);
      }
    }
  };

  watch(first);
  return {
    pid: () => current.pid,
    /** Ends the watch, then the server through `end`; a restart under way is waited for, then undone. */
    stop: async (end: (pid: number) => Promise<void>): Promise<void> => {
      stopping = true;
      await recovery;
      await end(current.pid);
    },
  };
}
