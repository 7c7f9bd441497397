import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Page } from '../../../ui/page/Page';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { attestationsPath, reportPath } from '../paths';
import { AttestedDifficulties } from '../report/DifficultiesCard';
import { DownloadMenu } from '../report/DownloadMenu';
import { ReportBody } from '../report/ReportBody';
import { useAttestation } from '../use-attestations';
import { SealCard } from './SealCard';
import { WithdrawDialog } from './WithdrawDialog';

/** An attestation as it was issued: its code, its seal, what became of it, and the bilan it froze. */
export function AttestationPage() {
  const { t } = useTranslation('execution-report');
  const { formatDay } = useFormats();
  const { user } = useSession();
  const id = Number(useParams().id);
  const attestation = useAttestation(id);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const crumbs = [{ label: t('attestation.crumb'), to: attestationsPath }];
  if (attestation.error)
    return (
      <Page title={t('attestation.unknown')} crumbs={crumbs}>
        <ErrorState error={attestation.error} onRetry={() => void attestation.refetch()} />
      </Page>
    );
  if (!attestation.data) return <LoadingState isPage lines={12} />;
  const { code, report, operationId, operationName, state } = attestation.data;
  const isHouse = user.role === 'FACILITATOR' || user.role === 'HOUSE_MANAGER';
  return (
    <Page
      title={t('attestation.title', { code })}
      crumbs={[
        ...crumbs,
        user.role === 'FIRM'
          ? { label: operationName }
          : { label: operationName, to: reportPath(operationId) },
      ]}
      subtitle={t('attestation.subtitle', { operation: operationName, day: formatDay(report.day) })}
      actions={
        <>
          {isHouse && state !== 'WITHDRAWN' ? (
            <Button onPress={() => setWithdrawing(true)}>{t('attestations.withdraw')}</Button>
          ) : null}
          <ButtonLink to={`/verification#${code}`}>{t('attestation.verify')}</ButtonLink>
          <DownloadMenu addressOf={(ending) => `/api/v1/attestations/${id}/attestation.${ending}`} />
        </>
      }
    >
      <SealCard attestation={attestation.data} />
      <ReportBody report={report}>
        {report.difficulties ? <AttestedDifficulties text={report.difficulties} /> : null}
      </ReportBody>
      {isWithdrawing ? <WithdrawDialog id={id} code={code} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  );
}
