import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Shorter would be guessed: what `openssl rand -base64 32` prints has 44 characters. */
export const SHORTEST_SECRET_KEY = 32;
const BYTES = 32;

/**
 * The secret key of an installation that keeps its own database: made at the first start, in a file of the data folder
 * that only its owner reads, beside the database and not in it. Throws when the file is there and is not such a key: a new
 * one would make unreadable all that the old one sealed.
 */
export function keepSecretKey(dataDir: string): string {
  const file = path.join(dataDir, 'secret-key');
  const found = readKey(file) ?? makeKey(file);
  if (found.length < SHORTEST_SECRET_KEY)
    throw new Error(`${file} is not a secret key: restore it from a backup`);
  return found;
}

function readKey(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Written whole under another name, then linked: of two starts at once, the second finds the key of the first. */
function makeKey(file: string): string {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(8).toString('hex')}`;
  writeFileSync(draft, `${randomBytes(BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  chmodSync(draft, 0o600);
  try {
    linkSync(draft, file);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft);
  }
  return readKey(file)!;
}
