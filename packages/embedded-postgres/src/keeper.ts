import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, startOf } from './process-state.js';

/** The process that started the server, or adopted it as an orphan: the one that stops it. */
interface Keeper {
  pid: number;
  startedAt: string;
}

/** Whether a living process already keeps this server of the cluster. */
export function hasLiveKeeper(folder: string, serverPid: number): boolean {
  const keeper = readKeeper(folder, serverPid);
  return keeper !== undefined && isRunning(keeper.pid) && startOf(keeper.pid) === keeper.startedAt;
}

/**
 * Makes this process the keeper of a server. Written at once, before a server just spawned can answer: whoever finds it
 * answering finds its keeper too.
 */
export function becomeKeeper(folder: string, serverPid: number): void {
  const keeper: Keeper = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(fileOf(folder, serverPid), JSON.stringify(keeper));
}

/** Forgets who kept a server that has ended. */
export function forgetKeeper(folder: string, serverPid: number): void {
  rmSync(fileOf(folder, serverPid), { force: true });
}

function readKeeper(folder: string, serverPid: number): Keeper | undefined {
  try {
    return JSON.parse(readFileSync(fileOf(folder, serverPid), 'utf8'));
  } catch {
    return undefined;
  }
}

/** One file a server: a start that lost the race to another must not take its place. */
function fileOf(folder: string, serverPid: number): string {
  return path.join(folder, `keeper-${serverPid}.json`);
}
