import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isRunning, startOf } from './process-state.js';

/** The process that started the server, or adopted it as an orphan: the one that stops it. */
interface Keeper {
  pid: number;
  startedAt: string;
}

/** Whether a living process already keeps the server of this cluster. */
export async function hasLiveKeeper(folder: string): Promise<boolean> {
  const text = await readFile(fileOf(folder), 'utf8').catch(() => undefined);
  if (!text) return false;
  const keeper: Keeper = JSON.parse(text);
  return isRunning(keeper.pid) && startOf(keeper.pid) === keeper.startedAt;
}

/** Makes this process the keeper. */
export async function becomeKeeper(folder: string): Promise<void> {
  const keeper: Keeper = { pid: process.pid, startedAt: startOf(process.pid) };
  await writeFile(fileOf(folder), JSON.stringify(keeper));
}

function fileOf(folder: string): string {
  return path.join(folder, 'keeper.json');
}
