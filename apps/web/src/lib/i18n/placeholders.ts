import type { i18n } from 'i18next';
import { type Formats, formatsIn } from '../format/formats';

const placeholders: Record<string, (value: unknown, formats: Formats) => string> = {
  hours: (value, formats) => formats.formatHours(Number(value)),
  count: (value, formats) => formats.formatCount(Number(value)),
  euros: (value, formats) => formats.formatEuros(Number(value)),
  percent: (value, formats) => formats.formatWholePercent(Number(value)),
  day: (value, formats) => formats.formatDay(String(value)),
  month: (value, formats) => formats.formatMonth(String(value)),
  // A wait in seconds: said in minutes once it is long.
  wait: (value) => (Number(value) < 90 ? `${value}\u00a0s` : `${Math.ceil(Number(value) / 60)}\u00a0min`),
};

/** Lets a sentence print its values in the reader's conventions: `{{limit, hours}}`, `{{until, day}}`. */
export function addFormats(translations: i18n): void {
  for (const [name, print] of Object.entries(placeholders)) {
    translations.services.formatter?.add(name, (value, language) =>
      print(value, formatsIn(language === 'en' ? 'en' : 'fr')),
    );
  }
}
