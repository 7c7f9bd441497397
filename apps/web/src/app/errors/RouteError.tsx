import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { Button } from '../../ui/buttons/Button';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { Forbidden } from './Forbidden';
import { NotFound } from './NotFound';

/** What is shown when a screen breaks: a refusal, a missing file after an update, or a bug. */
export function RouteError({ error }: { error: unknown }) {
  const { t } = useTranslation('shell');
  const { status } = problemOf(error);
  if (status === 403) return <Forbidden />;
  if (status === 404) return <NotFound />;
  const reload = <Button onPress={() => window.location.reload()}>{t('reload')}</Button>;
  // The screen's file is not there: no network, or a new version has replaced it since the page was loaded.
  if (error instanceof TypeError && /dynamically imported|module script|Importing/.test(error.message)) {
    const state = navigator.onLine ? 'updated' : 'offline';
    return (
      <Page title={t(`missingFile.${state}Title`)}>
        <EmptyState title={t(`missingFile.${state}Text`)} actions={reload} />
      </Page>
    );
  }
  return (
    <Page title={t('broken')}>
      <ErrorState error={error} actions={reload} />
    </Page>
  );
}
