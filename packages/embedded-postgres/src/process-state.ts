import { readFileSync } from 'node:fs';

interface ProcessFacts {
  name: string;
  state: string;
  /** Clock ticks after boot: with the pid, it names one process for ever even when pids are used again. */
  startedAt: string;
}

/**
 * Whether process `pid` is alive. A zombie is dead, although signals still "reach" it: under an init that
 * does not reap, a killed server stays one for ever.
 */
export function isRunning(pid: number): boolean {
  const facts = factsOf(pid);
  if (facts) return facts.state !== 'Z' && facts.state !== 'X';
  if (process.platform === 'linux') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether `pid` is alive and, where the system tells names, is a PostgreSQL server. */
export function isRunningPostgres(pid: number): boolean {
  const name = factsOf(pid)?.name;
  return isRunning(pid) && (name === undefined || name === 'postgres');
}

/**
 * Whether PostgreSQL would take `pid` for the living server that wrote its file although it is not: a zombie,
 * or another program given the same pid. Of a plain dead pid PostgreSQL takes care itself.
 */
export function looksAlive(pid: number): boolean {
  return factsOf(pid) !== undefined && !isRunningPostgres(pid);
}

/** What distinguishes this process from a later one with the same pid; empty where the system does not say. */
export function startOf(pid: number): string {
  return factsOf(pid)?.startedAt ?? '';
}

function factsOf(pid: number): ProcessFacts | undefined {
  let stat: string;
  try {
    stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return undefined;
  }
  // The name is between brackets and may itself contain spaces and brackets.
  const close = stat.lastIndexOf(')');
  const fields = stat.slice(close + 2).split(' ');
  return {
    name: stat.slice(stat.indexOf('(') + 1, close),
    state: fields[0] ?? '',
    startedAt: fields[19] ?? '',
  };
}
