import { QueryClientProvider } from '@tanstack/react-query';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { useTranslation } from 'react-i18next';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '../lib/api/query-client';
import { routes } from './routes';

const router = createBrowserRouter(routes);

/** The application: one cache, one language, one router. */
export function App() {
  const { i18n } = useTranslation();
  return (
    <QueryClientProvider client={queryClient}>
      <I18nProvider locale={i18n.language === 'en' ? 'en-US' : 'fr-FR'}>
        <RouterProvider router={router} />
      </I18nProvider>
    </QueryClientProvider>
  );
}
