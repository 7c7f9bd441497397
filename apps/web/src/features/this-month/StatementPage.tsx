import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Steps } from '../../ui/forms/Steps';
import { Page } from '../../ui/page/Page';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { AttachmentsCard } from './attachments/AttachmentsCard';
import { DraftPage } from './DraftPage';
import { LinesCard } from './LinesCard';
import { ProgressCard } from './receiving/ProgressCard';
import { useProgress } from './receiving/use-progress';
import { RowsCard } from './rows/RowsCard';
import { type Statement, useStatement } from './use-this-month';
import { useTitle } from './use-title';

/** One statement of the firm: a draft to check and certify, or what became of one that was sent. */
export function StatementPage() {
  const { t } = useTranslation('this-month');
  const statement = useStatement(Number(useParams().id));
  if (statement.error)
    return (
      <ErrorPage
        error={statement.error}
        onRetry={() => void statement.refetch()}
        crumbs={[{ label: t('sent.title'), to: '/releves-envoyes' }]}
      />
    );
  if (!statement.data) return <LoadingState isPage lines={10} />;
  const { status } = statement.data;
  if (status === 'READING') return <Reading statement={statement.data} />;
  return status === 'DRAFT' ? <DraftPage statement={statement.data} /> : <Sent statement={statement.data} />;
}

/** A large file that is being read: the page becomes the draft when it is. */
function Reading({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const progress = useProgress(statement.id, true);
  const steps = ['file', 'columns', 'check', 'certify'].map((step) => ({ label: t(`step.${step}`) }));
  return (
    <Page isNarrow title={titleOf(statement.month)} subtitle={statement.fileName}>
      <Steps label={t('step.label')} steps={steps} current={1} />
      <ProgressCard progress={progress} />
    </Page>
  );
}

function Sent({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const { formatInstant } = useFormats();
  const title = titleOf(statement.month);
  return (
    <Page
      isNarrow
      title={title}
      crumbs={[{ label: t('sent.title'), to: '/releves-envoyes' }, { label: title }]}
      subtitle={
        statement.certifiedAt
          ? t('sent.by', { name: statement.certifiedName, at: formatInstant(statement.certifiedAt) })
          : null
      }
    >
      {statement.origin === 'NO_HOURS' ? <p>{t('noHours.told')}</p> : <LinesCard statement={statement} />}
      {statement.counts.all > 0 ? <RowsCard statement={statement} /> : null}
      {statement.status === 'SENT' ? <AttachmentsCard statementId={statement.id} isDraft={false} /> : null}
    </Page>
  );
}
