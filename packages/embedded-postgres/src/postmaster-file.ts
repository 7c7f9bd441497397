import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pgdataOf } from './cluster.js';

export interface PostmasterFile {
  pid: number;
  port: number;
}

/** Above every pid a system can give: the writer of the file is then certainly dead. */
const NOBODY = 2_147_483_647;

/** What the server running on this cluster, or the last one, wrote about itself; undefined when it closed cleanly. */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | undefined> {
  const lines = (await readFile(fileOf(folder), 'utf8').catch(() => '')).split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  return Number.isInteger(pid) && Number.isInteger(port) ? { pid, port } : undefined;
}

/**
 * Names a dead writer in the file of a server that is a zombie or whose pid went to another program: PostgreSQL
 * would wait for that pid for ever. The rest stays: it is how PostgreSQL sees that no orphan process of the old
 * server still holds the shared memory, which removing the file would hide.
 */
export async function retirePostmasterFile(folder: string, dead: number): Promise<void> {
  const lines = (await readFile(fileOf(folder), 'utf8')).split('\n');
  if (lines[0] !== String(dead)) return;
  await writeFile(fileOf(folder), [String(NOBODY), ...lines.slice(1)].join('\n'));
}

function fileOf(folder: string): string {
  return path.join(pgdataOf(folder), 'postmaster.pid');
}
