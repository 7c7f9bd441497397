import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { valueText } from './value-text';

/** How to say a field and its value. */
export function useReading() {
  const { t, i18n } = useTranslation('journal');
  const formats = useFormats();
  return useMemo(() => {
    // Free text may hold anything: only what looks like a code is looked up as one.
    const isSaid = (key: string) => /^[\w.]+$/.test(key) && i18n.exists(`journal:${key}`);
    const nameOfCode = (code: string) => (isSaid(`code.${code}`) ? t(`code.${code}`) : code);
    const nameOfField = (field: string) => (isSaid(`field.${field}`) ? t(`field.${field}`) : field);
    const numbered = (id: string) => t('numbered', { id });
    const say = (field: string, value: string | null) =>
      value === null || value === ''
        ? t('nothing')
        : valueText(field, value, { formats, nameOfCode, numbered });
    return { nameOfField, say };
  }, [t, i18n, formats]);
}
