import { QueryClientProvider } from '@tanstack/react-query';
import { Suspense } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { BrowserRouter, useLocation, useRoutes } from 'react-router';
import { queryClient } from '../lib/api/query-client';
import { ErrorBoundary } from './errors/ErrorBoundary';
import { routes } from './routes';
import { StartingState } from './StartingState';

/** The application: one cache, one language, one router. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'fr-FR'}>
        <BrowserRouter>
          <Screens />
        </BrowserRouter>
      </I18nProvider>
    </QueryClientProvider>
  );
}

function Screens() {
  const { pathname } = useLocation();
  return (
    <Suspense fallback={<StartingState />}>
      <ErrorBoundary address={pathname}>{useRoutes(routes)}</ErrorBoundary>
    </Suspense>
  );
}
