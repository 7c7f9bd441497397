import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMAIN_ERROR_CODES } from '@clausier/domain/shared/error-codes';
import { FINDING_CODES } from '@clausier/domain/timesheets/finding-codes';
import { describe, expect, it } from '@jest/globals';
import { baseKey, sentencesOf, usedKeys } from './catalogue-keys';

const locales = import.meta.dirname;
const names = readdirSync(path.join(locales, 'fr')).map((file) => path.basename(file, '.json'));

function read(language: 'fr' | 'en', name: string): Record<string, string> {
  return sentencesOf(JSON.parse(readFileSync(path.join(locales, language, `${name}.json`), 'utf8')));
}

/** The screens, and the files of reports: the server writes these with the same sentences. */
const folders = [
  path.resolve(locales, '..'),
  path.resolve(locales, '../../../api/src/annual-reports'),
  path.resolve(locales, '../../../api/src/execution-reports'),
];
const sources = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|catalogue-keys/.test(file))
    .map((file) => usedKeys(readFileSync(path.resolve(folder, file), 'utf8'), names)),
);
const keys = new Set(sources.flatMap((source) => [...source.keys]));
const prefixes = [...new Set(sources.flatMap((source) => [...source.prefixes]))];
const written = names.flatMap((name) =>
  Object.keys(read('fr', name)).map((key) => `${name}:${baseKey(key)}`),
);

/** The API is not a dependency of the web app: its list of codes is read, not imported. */
function apiErrorCodes(): string[] {
  const list = readFileSync(path.resolve(locales, '../../../api/src/platform/error-codes.ts'), 'utf8');
  return [...list.matchAll(/^ {2}'([a-z0-9-]+)',$/gm)].map(([, code]) => code!);
}

describe('the catalogues', () => {
  it('say the same things in French and in English', () => {
    expect(readdirSync(path.join(locales, 'en')).sort()).toEqual(
      readdirSync(path.join(locales, 'fr')).sort(),
    );
    for (const name of names) {
      const english = new Set(Object.keys(read('en', name)).map(baseKey));
      const french = new Set(Object.keys(read('fr', name)).map(baseKey));
      expect({ name, keys: [...english].sort() }).toEqual({ name, keys: [...french].sort() });
    }
  });

  it('quote the same values in both languages', () => {
    const quoted = (text = '') => [...new Set(text.match(/\{\{\s*\w+/g))].sort();
    for (const name of names) {
      const english = read('en', name);
      for (const [key, text] of Object.entries(read('fr', name))) {
        expect({ key, quoted: quoted(english[key] ?? text) }).toEqual({ key, quoted: quoted(text) });
      }
    }
  });

  it('let French tell nought as it tells one: the number is never written in the sentence', () => {
    const fixed = names.flatMap((name) =>
      Object.entries(read('fr', name)).filter(([key, text]) => key.endsWith('_one') && /^1\s/.test(text)),
    );
    expect(fixed).toEqual([]);
  });

  it('drop the vowel before a month that begins with one: never "de octobre"', () => {
    const unelided = names.flatMap((name) => {
      const french = read('fr', name);
      return Object.entries(french)
        .filter(
          ([key, text]) => /\bde \{\{(?:month|first, month)\b/.test(text) && !(`${key}Elided` in french),
        )
        .map(([key]) => `${name}:${key}`);
    });
    expect(unelided).toEqual([]);
  });

  it('hold every sentence the code asks for', () => {
    expect([...keys].filter((key) => !written.includes(key))).toEqual([]);
    expect(prefixes.filter((prefix) => !written.some((key) => key.startsWith(prefix)))).toEqual([]);
  });

  it('hold no sentence that nothing asks for', () => {
    const isUsed = (key: string) =>
      // Error sentences are chosen by the code the server sends.
      key.startsWith('errors:') || keys.has(key) || prefixes.some((prefix) => key.startsWith(prefix));
    expect(written.filter((key) => !isUsed(key))).toEqual([]);
  });

  it.each(['fr', 'en'] as const)(
    'have a sentence in %s for every refusal of the domain and of the API',
    (language) => {
      const sentences = read(language, 'errors');
      const codes = [...DOMAIN_ERROR_CODES, ...FINDING_CODES, ...apiErrorCodes()];
      expect(codes.filter((code) => !sentences[code])).toEqual([]);
    },
  );
});

describe('French typography', () => {
  const sentences = names.flatMap((name) =>
    Object.entries(read('fr', name)).map(([key, text]) => [
      `${name}:${key}`,
      text.replace(/\{\{.*?\}\}/g, 'x'),
    ]),
  ) as [string, string][];
  const breaking = (rule: RegExp) => sentences.filter(([, text]) => rule.test(text));

  it('puts a narrow no-break space before ; : ! ? and %', () => {
    // A colon or a per cent glued to a word, or parted by another space; addresses and clocks are left alone.
    expect(breaking(/[^\u202f\d:/?!] ?[;!?%]|[ \u00a0][;:!?%]|[\p{L})»]:(?!\/)/u)).toEqual([]);
  });

  it('uses the curly apostrophe', () => {
    expect(breaking(/\p{L}'\p{L}/u)).toEqual([]);
  });

  it('uses French quotation marks with narrow no-break spaces inside', () => {
    expect(breaking(/"|«[^\u202f]|[^\u202f]»/u)).toEqual([]);
  });

  it('uses one character for the ellipsis', () => {
    expect(breaking(/\.\.\./)).toEqual([]);
  });
});
