import path from 'node:path';
import type { ServerAccount } from './server-account.js';

/** One initialised PostgreSQL cluster on disk, and what is needed to run it. */
export interface Cluster {
  /** Holds `pgdata`, the passwords, the log and the keeper's name. */
  folder: string;
  native: string;
  account: ServerAccount | undefined;
  credentials: Credentials;
}

export interface Credentials {
  superuser: string;
  owner: string;
}

export type SentenceLog = (sentence: string) => void;

/** Where PostgreSQL keeps its own files. */
export function pgdataOf(folder: string): string {
  return path.join(folder, 'pgdata');
}

/**
 * The `-D` argument. Another account may be unable to cross the parents of the folder (a checkout under /root):
 * it is then started inside it, by root, and names it by its working directory.
 */
export function dataArgument(folder: string, account: ServerAccount | undefined): string {
  return account && process.platform === 'linux' ? '/proc/self/cwd' : pgdataOf(folder);
}
