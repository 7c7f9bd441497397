import { readFileSync } from 'node:fs';
import { formatScaled } from '@clausier/domain/numbers/rate';
import type { Language } from '@clausier/domain/shared/language';
import i18next, { type i18n } from 'i18next';

/** The catalogues of the screen: a file and the screen say a figure in the same words. */
const LOCALES = new URL('../../../../web/src/locales/', import.meta.url);
const CATALOGUES = ['annual-report', 'execution-report', 'filters', 'charts', 'participants', 'ui'] as const;

/** A sentence by its full key, `catalogue:key`, with its values. */
export type Words = (key: string, values?: Record<string, string | number>) => string;

const kept = new Map<Language, i18n>();

/** The sentences of a language, read once. */
export function wordsIn(language: Language): Words {
  const known = kept.get(language) ?? load(language);
  kept.set(language, known);
  return (key, values = {}) => known.t(key, values);
}

function load(language: Language): i18n {
  const catalogues = CATALOGUES.map((name) => {
    const text = readFileSync(new URL(`${language}/${name}.json`, LOCALES), 'utf8');
    return [name, JSON.parse(text)] as const;
  });
  const instance = i18next.createInstance();
  void instance.init({
    lng: language,
    resources: { [language]: Object.fromEntries(catalogues) },
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
    // A sentence that is not there must stop the report: a key in a published document is worse than an error.
    saveMissing: true,
    missingKeyHandler: (_, __, key) => {
      throw new Error(`No sentence ${key} in ${language}`);
    },
  });
  instance.services.formatter?.add('count', (count: number) => formatScaled(count, 0, language));
  return instance;
}
