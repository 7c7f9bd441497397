import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/buttons/ButtonLink';

/** Downloads what is on screen for a spreadsheet; the browser fetches it, not the router. */
export function CsvLink({ to }: { to: string }) {
  const { t } = useTranslation('selection');
  return (
    <ButtonLink to={to} reloadDocument download>
      {t('csv')}
    </ButtonLink>
  );
}
