import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { useAttestations } from '../use-attestations';
import { AttestationsTable } from './AttestationsTable';

/** What was attested of an operation. */
export function OperationAttestations({ operationId, isHouse }: { operationId: number; isHouse: boolean }) {
  const { t } = useTranslation('execution-report');
  const attestations = useAttestations(operationId);
  return (
    <Card title={t('attestations.issued')} isFlush>
      {attestations.error ? (
        <ErrorState error={attestations.error} onRetry={() => void attestations.refetch()} />
      ) : !attestations.data ? (
        <LoadingState />
      ) : attestations.data.length === 0 ? (
        <EmptyState title={t('attestations.none')}>
          {t(isHouse ? 'attestations.noneHere' : 'attestations.noneBuyer')}
        </EmptyState>
      ) : (
        <AttestationsTable attestations={attestations.data} isOfOperation />
      )}
    </Card>
  );
}
