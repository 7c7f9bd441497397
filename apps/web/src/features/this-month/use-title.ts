import { useTranslation } from 'react-i18next';
import { isElided } from '../../lib/format/is-elided';
import { useFormats } from '../../lib/format/use-formats';

/** "Relevé d’octobre 2026", "Relevé de mars 2025": French drops the vowel before another. */
export function useTitle(): (month: string) => string {
  const { t } = useTranslation('this-month');
  const { formatMonth } = useFormats();
  return (month) => {
    const name = formatMonth(month);
    return isElided(name) ? t('titleElided', { month: name }) : t('title', { month: name });
  };
}
