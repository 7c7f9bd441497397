import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { IssueDialog } from '../attestation/IssueDialog';
import { OperationAttestations } from '../attestation/OperationAttestations';
import { type ExecutionReport, useReport } from '../use-report';
import { useReportChoices } from '../use-report-choices';
import { queryOf, useReportState } from '../use-report-state';
import { DifficultiesCard } from './DifficultiesCard';
import { DownloadMenu } from './DownloadMenu';
import { linesOfReport } from './lines-of-report';
import { ReportBody } from './ReportBody';
import { ReportFilters } from './ReportFilters';
import css from './report.module.css';

/** The bilan of an operation: what was asked, what was done, by whom, what it would cost, and what was attested of it. */
export function ReportPage() {
  const { t } = useTranslation('execution-report');
  const { formatDay } = useFormats();
  const { user } = useSession();
  const id = Number(useParams().id);
  const isHouse = user.role === 'FACILITATOR' || user.role === 'HOUSE_MANAGER';
  const { state, change } = useReportState();
  const query = queryOf(state, isHouse);
  const report = useReport(id, query);
  const choices = useReportChoices(id);
  const [isIssuing, setIssuing] = useState(false);
  const crumbs = [{ label: t('page.operations'), to: '/operations' }];
  if (report.error && !report.data)
    return (
      <Page title={t('page.unknown')} crumbs={crumbs}>
        <ErrorState error={report.error} onRetry={() => void report.refetch()} />
      </Page>
    );
  if (!report.data) return <LoadingState isPage lines={12} />;
  const { subject, day, clauses } = report.data;
  const hasClauses = clauses.length > 0;
  return (
    <Page
      title={t('page.title')}
      tabTitle={`${t('page.title')}, ${subject.operationName}`}
      crumbs={[...crumbs, { label: subject.operationName, to: `/operations/${id}` }]}
      subtitle={t('page.subtitle', { authority: subject.authorityName, day: formatDay(day) })}
      actions={
        hasClauses ? (
          <>
            <DownloadMenu
              addressOf={(ending) =>
                `/api/v1/operations/${id}/execution-report.${ending}?${new URLSearchParams(
                  Object.entries(query).map(([key, value]) => [key, String(value)]),
                )}`
              }
            />
            {isHouse ? (
              <Button tone="primary" onPress={() => setIssuing(true)}>
                {t('issue.open')}
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      <ReportFilters state={state} choices={choices.data} isHouse={isHouse} onChange={change} />
      {isHouse && hasClauses ? <WhoseEyes report={report.data} /> : null}
      {report.error ? <ErrorState error={report.error} onRetry={() => void report.refetch()} /> : null}
      {hasClauses ? (
        <ReportBody report={report.data} lines={linesOfReport(report.data, state.asOf)}>
          {isHouse ? <DifficultiesCard operationId={id} /> : null}
        </ReportBody>
      ) : (
        <NoClause operationId={id} isHouse={isHouse} />
      )}
      <OperationAttestations operationId={id} isHouse={isHouse} />
      {isIssuing && choices.data ? (
        <IssueDialog
          operationId={id}
          state={state}
          choices={choices.data}
          onClose={() => setIssuing(false)}
        />
      ) : null}
    </Page>
  );
}

/** The house sees everything, and must know it before it hands anything over. */
function WhoseEyes({ report: { audience, subject } }: { report: ExecutionReport }) {
  const { t } = useTranslation('execution-report');
  const reader = subject.firmName ?? t('page.AUTHORITY');
  return (
    <p className={css.notice} role="note">
      {audience === 'HOUSE' ? t('page.whole') : t('page.preview', { reader })}
    </p>
  );
}

function NoClause({ operationId, isHouse }: { operationId: number; isHouse: boolean }) {
  const { t } = useTranslation('execution-report');
  return (
    <Card label={t('page.title')}>
      <EmptyState
        title={t('page.emptyTitle')}
        actions={
          <ButtonLink to={`/operations/${operationId}`} tone={isHouse ? 'primary' : 'normal'}>
            {t('page.openOperation')}
          </ButtonLink>
        }
      >
        {t(isHouse ? 'page.emptyHouse' : 'page.empty')}
      </EmptyState>
    </Card>
  );
}
