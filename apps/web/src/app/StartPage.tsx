import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { firstStepsPath } from '../lib/first-steps/step-address';
import { useInstallationSteps } from '../lib/first-steps/use-first-steps';
import { useSession } from '../lib/session/use-session';
import { EmptyState } from '../ui/EmptyState';
import { LoadingState } from '../ui/LoadingState';
import { Page } from '../ui/Page';
import { navigationOf } from './navigation';

/** Where signing in leads: the first screen of the role. */
export function StartPage() {
  const { t } = useTranslation('shell');
  const { user } = useSession();
  const isAdministrator = user.role === 'ADMINISTRATOR';
  const installation = useInstallationSteps(isAdministrator);
  const first = navigationOf(user.role)[0]?.entries[0];
  if (isAdministrator && installation.isPending) return <LoadingState isPage lines={8} />;
  // An administrator has no inbox: what is left to set up is the first thing to read.
  if (installation.data?.isLeading) return <Navigate to={firstStepsPath} replace />;
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title={t('start.title', { name: user.name })}>
      <EmptyState title={t('start.nothing')} />
    </Page>
  );
}
