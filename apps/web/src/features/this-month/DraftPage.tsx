import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { type Step, Steps } from '../../ui/forms/Steps';
import { showToast } from '../../ui/overlays/toasts';
import { Page } from '../../ui/page/Page';
import { AttachmentsCard } from './attachments/AttachmentsCard';
import { DraftColumns } from './columns/DraftColumns';
import { ProgressCard } from './receiving/ProgressCard';
import { useProgress } from './receiving/use-progress';
import { RowsCard } from './rows/RowsCard';
import { CertifyCard } from './sending/CertifyCard';
import { useDiscard } from './sending/use-write-statement';
import { useFirmCrumb } from './use-firm-crumb';
import type { Statement } from './use-this-month';
import { useTitle } from './use-title';

/** Beyond as many rows the server sends a statement in the background. */
const SENT_AT_ONCE = 5_000;

/** A draft: what came of each step, the rows to put right, and the signature. */
export function DraftPage({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const { formatDay } = useFormats();
  const navigate = useNavigate();
  const { dueOn } = statement;
  const steps = useDraftSteps(statement);
  const [params, setParams] = useSearchParams();
  const isOnColumns = params.get('etape') === 'colonnes' && statement.origin !== 'GRID';
  // A large statement is sent in the background: it says so until it is.
  const progress = useProgress(statement.id, statement.counts.all > SENT_AT_ONCE);
  const isBusy = progress?.state === 'WAITING' || progress?.state === 'RUNNING';
  const discard = useDiscard(statement, () => {
    showToast({ message: t('draft.discarded') });
    void navigate(`/ce-mois?mois=${statement.month}`);
  });
  return (
    <Page
      isNarrow
      title={titleOf(statement.month)}
      crumbs={[...useFirmCrumb(), { label: t('crumb'), to: `/ce-mois?mois=${statement.month}` }]}
      subtitle={[dueOn && t('due', { on: formatDay(dueOn) }), t('draft.nothingSent')]
        .filter(Boolean)
        .join(' · ')}
      actions={
        <Button isPending={discard.isPending} onPress={() => discard.mutate()}>
          {t('draft.discard')}
        </Button>
      }
    >
      <Steps
        label={t('step.label')}
        current={isOnColumns ? 1 : statement.counts.settle > 0 ? 2 : 3}
        steps={steps}
      />
      {isOnColumns ? (
        <DraftColumns statement={statement} onDone={() => setParams({}, { replace: true })} />
      ) : isBusy ? (
        <ProgressCard progress={progress} />
      ) : (
        <>
          <RowsCard statement={statement} />
          <AttachmentsCard statementId={statement.id} isDraft />
          <CertifyCard statement={statement} />
        </>
      )}
    </Page>
  );
}

function useDraftSteps(statement: Statement): Step[] {
  const { t } = useTranslation('this-month');
  const { formatMonth } = useFormats();
  const { id, origin, fileName, month, counts, areColumnsRemembered, columnsKnownFrom } = statement;
  const name = fileName ?? (origin === 'PASTE' ? t('step.pasted') : t('step.typed'));
  const columns =
    origin === 'GRID'
      ? t('step.noColumns')
      : areColumnsRemembered && columnsKnownFrom
        ? t('step.remembered', { month: formatMonth(columnsKnownFrom) })
        : t('step.recognised');
  return [
    {
      label: t('step.file'),
      note: `${name} · ${t('rows', { count: counts.all })}`,
      to: `/ce-mois?mois=${month}`,
    },
    {
      label: t('step.columns'),
      note: columns,
      ...(origin === 'GRID' ? {} : { to: `/releves-envoyes/${id}?etape=colonnes` }),
    },
    {
      label: t('step.check'),
      to: `/releves-envoyes/${id}`,
      note: counts.settle > 0 ? t('step.toSettle', { count: counts.settle }) : t('step.allGood'),
    },
    { label: t('step.certify') },
  ];
}
