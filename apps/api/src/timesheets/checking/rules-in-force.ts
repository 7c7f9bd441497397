import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const { resolve } = createRequire(import.meta.url);

/** Where the judgement of a statement begins: its rows, its lines, and the facts they are compared with. */
const ROOTS = [
  './rows/place-rows.js',
  './check-rows.js',
  './lines/spread-clock-hours.js',
  './lines/line-context.query.js',
  '../reviewing/judge-waiting-lines.js',
];

/**
 * A digest of the rules that are running: of the text of each module that takes part in the judgement of a statement,
 * found by following what imports what. A release that changes a rule has another digest, whoever forgot to say so, and what
 * was checked by the one before is checked again.
 */
export function rulesInForce(): string {
  known ??= digestOf(rulesFrom(ROOTS.map((root) => addressOf(root, import.meta.url))));
  return known;
}
let known: string | undefined;

/** The modules some modules are made of, themselves included, by address: ours and the domain's, no library. */
export function rulesFrom(roots: readonly string[]): Map<string, string> {
  const texts = new Map<string, string>();
  const left = [...roots];
  for (let url = left.pop(); url !== undefined; url = left.pop()) {
    if (texts.has(url)) continue;
    const text = readFileSync(fileURLToPath(url), 'utf8');
    texts.set(url, text);
    for (const imported of importsOf(text)) {
      if (imported.startsWith('.')) left.push(addressOf(imported, url));
      else if (imported.startsWith('@clausier/domain/')) left.push(pathToFileURL(resolve(imported)).href);
    }
  }
  return texts;
}

/** The digest of modules, whatever folder they are in. */
export function digestOf(texts: ReadonlyMap<string, string>): string {
  const digests = [...texts.values()].map((text) => createHash('sha256').update(text).digest('hex'));
  return createHash('sha256').update(digests.sort().join()).digest('hex');
}

/** What a module needs when it runs: types are not rules. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)';$/gms)].map(([, from]) => from!);
}

/** Tests run from the sources: their modules import each other by the name they will have. */
function addressOf(name: string, importer: string): string {
  return new URL(importer.endsWith('.ts') ? name.replace(/\.js$/, '.ts') : name, importer).href;
}
