import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(import.meta.resolve('@clausier/api/dist/main.js'));

const READY = 'ready';

/** As `npm start` and the image start it. */
const FLAGS = ['--max-semi-space-size=4', '--initial-old-space-size=40', '--heap-growing-percent=25'];

/** The compiled server in a process of its own, on a given database: what an installation runs. */
export interface ServerProcess {
  readonly url: string;
  readonly process: ChildProcess;
  /** Highest memory it ever held, in megabytes; counted anew after `forgetPeak`. */
  peakMemory(): number;
  /** Counts the highest memory from now on. */
  forgetPeak(): void;
  stop(): Promise<void>;
}

export async function startServer(
  databaseUrl: string,
  more: Record<string, string> = {},
): Promise<ServerProcess> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'clausier-server-'));
  const child = spawn(process.execPath, [...FLAGS, MAIN], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      DATA_DIR: dataDir,
      PORT: '0',
      DEMO: '0',
      CLAUSIER_SECRET_KEY: 'the secret key of an installation under test',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr!.pipe(process.stderr);
  const url = await readyUrl(child);
  return {
    url,
    process: child,
    peakMemory: () => highWater(child.pid!),
    forgetPeak: () => writeFileSync(`/proc/${child.pid}/clear_refs`, '5'),
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'exit');
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Reads on after that: a server whose output nobody takes any more dies of the first line it writes. */
function readyUrl(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stdout!.on('data', (chunk: Buffer) => {
      if (said === READY) return;
      said += chunk.toString();
      const found = /Clausier is ready: (\S+)/.exec(said);
      if (!found) return;
      said = READY;
      resolve(found[1]!.replace('[::1]', '127.0.0.1'));
    });
    child.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
}

/** The kernel's own count (VmHWM): between two looks it misses nothing. */
function highWater(pid: number): number {
  const line = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Math.round(Number(line![1]) / 1024);
}
