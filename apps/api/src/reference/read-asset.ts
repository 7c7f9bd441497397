import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Reads a JSON file shipped with the server, by its path below `assets`. */
export function readAsset<T>(path: string): T {
  return JSON.parse(readFileSync(fileURLToPath(new URL(`../../assets/${path}`, import.meta.url)), 'utf8'));
}
