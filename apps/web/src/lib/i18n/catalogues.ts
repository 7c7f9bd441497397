import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLanguage } from './language';
import { addFormats } from './placeholders';

// One file per language and catalogue, fetched as JSON: not a line of it is JavaScript to parse.
const files = import.meta.glob<string>('../../locales/*/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, catalogue, done) {
    const address = files[`../../locales/${language}/${catalogue}.json`];
    if (!address) return done(new Error(`No catalogue ${language}/${catalogue}`), null);
    readJson(address).then(
      (sentences) => done(null, sentences),
      (error: Error) => done(error, null),
    );
  },
};

async function readJson(address: string): Promise<ResourceKey> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}

/** Starts the translations with the language of the address, of the last visit or of the browser. */
export function startTranslations(): Promise<void> {
  started ??= start();
  return started;
}

let started: Promise<void> | undefined;

async function start(): Promise<void> {
  const language = chooseLanguage();
  await i18next
    .use(lazyFiles)
    .use(initReactI18next)
    .init({
      lng: language,
      fallbackLng: false,
      supportedLngs: ['fr', 'en'],
      ns: ['shell', 'ui', 'errors'],
      defaultNS: 'ui',
      interpolation: { escapeValue: false },
      returnNull: false,
    });
  addFormats(i18next);
  document.documentElement.lang = language;
  i18next.on('languageChanged', (next) => {
    document.documentElement.lang = next;
  });
}

/** Fetches the catalogues a screen needs, in the language in use: not before there is one. */
export async function loadCatalogues(names: string[]): Promise<void> {
  await started;
  if (names.length > 0) await i18next.loadNamespaces(names);
}
