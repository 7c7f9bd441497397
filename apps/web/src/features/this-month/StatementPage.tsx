import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/Button';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Page } from '../../ui/Page';
import { Steps } from '../../ui/Steps';
import { showToast } from '../../ui/toasts';
import { AttachmentsCard } from './AttachmentsCard';
import { CertifyCard } from './CertifyCard';
import { LinesCard } from './LinesCard';
import { RowsCard } from './RowsCard';
import { useFirmCrumb } from './use-firm-crumb';
import { type Statement, useStatement } from './use-this-month';
import { useTitle } from './use-title';
import { useDiscard } from './use-write-statement';

/** One statement of the firm: a draft to check and certify, or what became of one that was sent. */
export function StatementPage() {
  const statement = useStatement(Number(useParams().id));
  if (statement.error) return <ErrorState error={statement.error} onRetry={() => void statement.refetch()} />;
  if (!statement.data) return <LoadingState isPage lines={10} />;
  return statement.data.status === 'DRAFT' ? (
    <Draft statement={statement.data} />
  ) : (
    <Sent statement={statement.data} />
  );
}

function Draft({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const navigate = useNavigate();
  const discard = useDiscard(statement, () => {
    showToast({ message: t('draft.discarded') });
    void navigate(`/ce-mois?mois=${statement.month}`);
  });
  const { refusedRows } = statement.effect;
  return (
    <Page
      isNarrow
      title={titleOf(statement.month)}
      crumbs={[...useFirmCrumb(), { label: t('crumb'), to: `/ce-mois?mois=${statement.month}` }]}
      subtitle={t('draft.nothingSent')}
      actions={
        <Button isPending={discard.isPending} onPress={() => discard.mutate()}>
          {t('draft.discard')}
        </Button>
      }
    >
      <Steps
        label={t('step.label')}
        current={refusedRows > 0 ? 2 : 3}
        steps={[
          { label: t('step.file'), note: originOf(statement, t) },
          { label: t('step.columns'), note: columnsOf(statement, t) },
          {
            label: t('step.check'),
            note: refusedRows > 0 ? t('step.toSettle', { count: refusedRows }) : t('step.allGood'),
          },
          { label: t('step.certify') },
        ]}
      />
      <RowsCard statement={statement} />
      <AttachmentsCard statementId={statement.id} isDraft />
      <CertifyCard statement={statement} />
    </Page>
  );
}

type Translate = ReturnType<typeof useTranslation<'this-month'>>['t'];

function originOf({ origin, fileName, rows }: Statement, t: Translate): string {
  const name = fileName ?? (origin === 'PASTE' ? t('step.pasted') : t('step.typed'));
  return `${name} · ${t('rows', { count: rows.length })}`;
}

function columnsOf({ origin, areColumnsRemembered }: Statement, t: Translate): string {
  if (origin === 'GRID') return t('step.noColumns');
  return areColumnsRemembered ? t('step.remembered') : t('step.recognised');
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
      {statement.rows.length > 0 ? <RowsCard statement={statement} /> : null}
      {statement.status === 'SENT' ? <AttachmentsCard statementId={statement.id} isDraft={false} /> : null}
    </Page>
  );
}
