import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach } from '@jest/globals';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { addFormats } from '../src/lib/i18n/placeholders';

const folder = path.resolve(import.meta.dirname, '../src/locales');

/** The real catalogues, read from the disk. */
const resources = Object.fromEntries(
  ['fr', 'en'].map((language) => [
    language,
    Object.fromEntries(
      readdirSync(path.join(folder, language)).map((file) => [
        path.basename(file, '.json'),
        JSON.parse(readFileSync(path.join(folder, language, file), 'utf8')),
      ]),
    ),
  ]),
);

await i18next.use(initReactI18next).init({
  lng: 'fr',
  fallbackLng: false,
  resources,
  defaultNS: 'ui',
  interpolation: { escapeValue: false },
});
addFormats(i18next);

beforeEach(() => i18next.changeLanguage('fr'));
