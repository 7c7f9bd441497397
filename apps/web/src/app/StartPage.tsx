import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { useSession } from '../lib/session/use-session';
import { Page } from '../ui/page/Page';
import { EmptyState } from '../ui/states/EmptyState';
import { navigationOf } from './navigation/navigation';

const AdministratorStart = lazy(async () => ({
  default: (await import('./AdministratorStart')).AdministratorStart,
}));

/** Where signing in leads: the first screen of the role. */
export function StartPage() {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const first = navigationOf(user.role)[0]?.entries[0];
  if (first && user.role === 'ADMINISTRATOR') return <AdministratorStart first={first.to} />;
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title={t('start.title', { name: user.name })}>
      <EmptyState title={t('start.nothing')} />
    </Page>
  );
}
