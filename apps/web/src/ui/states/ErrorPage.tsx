import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { type Crumb, Page } from '../page/Page';
import { ErrorState } from './ErrorState';

type ErrorPageProps = {
  error: unknown;
  onRetry: () => void;
  /** The list this was opened from: where whoever is lost goes back to. */
  crumbs?: Crumb[];
};

/** A whole screen that could not be loaded, or is about nothing: with a title, and the way back. */
export function ErrorPage({ error, onRetry, crumbs }: ErrorPageProps) {
  const { t } = useTranslation('ui');
  const isNothing = problemOf(error).code === 'not-found';
  return (
    <Page title={t(isNothing ? 'error.nothing' : 'error.page')} crumbs={crumbs}>
      <ErrorState error={error} onRetry={onRetry} />
    </Page>
  );
}
