import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useSession } from '../../../lib/session/use-session';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { accountPath } from '../paths';
import { SetUpFactor } from './SetUpFactor';
import { secondFactorQuery } from './use-second-factor';

/** Setting up one's second factor, or moving it to another phone, from one's account. */
export function SetUpPage() {
  const { t } = useTranslation('account');
  const { isDemonstration } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const factor = useQuery(secondFactorQuery);
  const finish = async () => {
    await queries.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    showToast({ message: t('setUp.done') });
    await navigate(accountPath);
  };
  return (
    <Page
      title={t('setUp.title')}
      crumbs={[{ label: t('title'), to: accountPath }, { label: t('factor.title') }]}
      isNarrow
    >
      <Card label={t('setUp.title')}>
        {factor.error ? (
          <ErrorState error={factor.error} onRetry={() => void factor.refetch()} />
        ) : !factor.data ? (
          <LoadingState />
        ) : factor.data.isPossible ? (
          <SetUpFactor
            proof={factor.data.isSetUp ? 'password-or-code' : 'password'}
            doneLabel={t('setUp.backToAccount')}
            onDone={finish}
          />
        ) : (
          <EmptyState title={t(isDemonstration ? 'factor.notForDemonstration' : 'factor.notPossible')} />
        )}
      </Card>
    </Page>
  );
}
