import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, Outlet, useLocation } from 'react-router';
import { awaitedStep } from '../lib/session/awaited-step';
import { sessionQuery } from '../lib/session/session';
import { SessionContext, useSession } from '../lib/session/use-session';
import { LazyToasts } from '../ui/overlays/LazyToasts';
import { Sign } from '../ui/signs/Sign';
import { ErrorState } from '../ui/states/ErrorState';
import { LoadingState } from '../ui/states/LoadingState';
import { ErrorBoundary } from './errors/ErrorBoundary';
import { HelpEverywhere } from './help/HelpEverywhere';
import { BottomBar } from './navigation/BottomBar';
import { SideNavigation } from './navigation/SideNavigation';
import { useFocusOnNavigation } from './navigation/use-focus-on-navigation';
import { StartingState } from './StartingState';
import { SEARCHERS } from './search/open-search';
import { SearchEverywhere } from './search/SearchEverywhere';
import css from './shell.module.css';
import { useOnline } from './use-online';

/** What surrounds every screen of a signed-in user; nobody signed in leads to the sign-in page and back. */
export function Shell() {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) return <StartingState />;
  const step = session.data ? undefined : awaitedStep(session.error);
  if (session.error && !step)
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) {
    const wanted = pathname === '/' ? '' : `?retour=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`${step ?? '/connexion'}${wanted}`} replace />;
  }
  return (
    <SessionContext value={session.data}>
      <SignedInShell />
    </SessionContext>
  );
}

function SignedInShell() {
  const { t } = useTranslation('shell');
  const { pathname } = useLocation();
  const { user } = useSession();
  useFocusOnNavigation();
  return (
    <div className={css.app}>
      <a className={css.skip} href="#main">
        {t('skip')}
      </a>
      <SideNavigation />
      <main id="main" tabIndex={-1} className={css.main}>
        <OfflineNotice />
        <Suspense fallback={<LoadingState isPage lines={10} />}>
          <ErrorBoundary address={pathname}>
            <Outlet />
          </ErrorBoundary>
        </Suspense>
      </main>
      <BottomBar />
      {SEARCHERS.includes(user.role) ? <SearchEverywhere /> : null}
      <HelpEverywhere />
      <LazyToasts />
    </div>
  );
}

function OfflineNotice() {
  const { t } = useTranslation('shell');
  const isOnline = useOnline();
  return (
    <div role="status">
      {isOnline ? null : (
        <p className={css.offline}>
          <Sign name="alert" />
          {t('offline')}
        </p>
      )}
    </div>
  );
}
