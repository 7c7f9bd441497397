import { useTranslation } from 'react-i18next';
import { formatsIn } from './formats';

/** The formats of the language in use: `const { formatHours, formatDay } = useFormats();`. */
export function useFormats() {
  const { i18n } = useTranslation();
  const language = i18n.language === 'en' ? 'en' : 'fr';
  return formatsIn(language);
}
