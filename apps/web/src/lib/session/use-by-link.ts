import { useTranslation } from 'react-i18next';
import { useFormats } from '../format/use-formats';
import { useSession } from './use-session';

/** "accès par lien, valable jusqu’au 15/12/2026" for whoever came by a link of their firm; null for an account. */
export function useByLink(): string | null {
  const { t } = useTranslation('shell');
  const { formatInstantDay } = useFormats();
  const { link } = useSession();
  return link ? t('byLink', { until: formatInstantDay(link.expiresAt) }) : null;
}
