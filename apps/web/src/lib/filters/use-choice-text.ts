import { useTranslation } from 'react-i18next';
import { CHOICES, type Choice } from './breakdowns';

/** The words of a code of one of the short lists; null for what has no words but its own name. */
export function useChoiceText(): (name: string, code: string) => string | null {
  const { t } = useTranslation('filters');
  return (name, code) => (name in CHOICES ? t(`choice.${name as Choice}.${code}`) : null);
}
