import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';

/** A screen of another role: says who can open it rather than pretending it does not exist. */
export function Forbidden() {
  const { t } = useTranslation('shell');
  return (
    <Page title={t('forbidden.title')}>
      <EmptyState title={t('forbidden.text')} actions={<ButtonLink to="/">{t('backToStart')}</ButtonLink>} />
    </Page>
  );
}
