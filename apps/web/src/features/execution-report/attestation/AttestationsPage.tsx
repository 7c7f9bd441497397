import { useTranslation } from 'react-i18next';
import { useSession } from '../../../lib/session/use-session';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { verificationPath } from '../paths';
import { useAttestations } from '../use-attestations';
import { AttestationsTable } from './AttestationsTable';

/** What is attested to a buyer or a firm, or by a house, over all operations. */
export function AttestationsPage() {
  const { t } = useTranslation('execution-report');
  const { user } = useSession();
  const isHouse = user.role === 'FACILITATOR' || user.role === 'HOUSE_MANAGER';
  const attestations = useAttestations();
  return (
    <Page
      title={t('attestations.title')}
      subtitle={t(isHouse ? 'attestations.leadHouse' : 'attestations.lead')}
      actions={<ButtonLink to={verificationPath}>{t('verification.title')}</ButtonLink>}
    >
      {attestations.error ? (
        <ErrorState error={attestations.error} onRetry={() => void attestations.refetch()} />
      ) : !attestations.data ? (
        <LoadingState />
      ) : (
        <Card title={t('attestations.issued')} isFlush>
          {attestations.data.length === 0 ? (
            <EmptyState title={t('attestations.none')}>
              {t(isHouse ? 'attestations.noneHouse' : 'attestations.noneReader')}
            </EmptyState>
          ) : (
            <AttestationsTable attestations={attestations.data} />
          )}
        </Card>
      )}
    </Page>
  );
}
