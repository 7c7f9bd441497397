import i18next, { type BackendModule, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLanguage, rememberLanguage } from './language';
import { addFormats } from './placeholders';

// One chunk per language and catalogue: only what is shown is fetched.
const files = import.meta.glob<ResourceKey>('../../locales/*/*.json', { import: 'default' });

const lazyFiles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, catalogue, done) {
    const load = files[`../../locales/${language}/${catalogue}.json`];
    if (!load) return done(new Error(`No catalogue ${language}/${catalogue}`), null);
    load().then(
      (sentences) => done(null, sentences),
      (error: Error) => done(error, null),
    );
  },
};

/** Starts the translations with the language of the address, of the last visit or of the browser. */
export async function startTranslations(): Promise<void> {
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
    rememberLanguage(next);
  });
}

/** Fetches the catalogues a screen needs, in the language in use. */
export async function loadCatalogues(names: string[]): Promise<void> {
  if (names.length > 0) await i18next.loadNamespaces(names);
}
