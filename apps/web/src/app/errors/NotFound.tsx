import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';

/** No screen, or no object, at this address. */
export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('notFound.title')}>
      <EmptyState title={t('notFound.text')} actions={<ButtonLink to="/">{t('backToStart')}</ButtonLink>} />
    </Page>
  );
}
