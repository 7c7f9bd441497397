import type { Month } from '@clausier/domain/shared/month';
import { timesheetDueOn } from '@clausier/domain/timesheets/due-date';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/Button';
import { Page } from '../../ui/Page';
import { type Step, Steps } from '../../ui/Steps';
import { showToast } from '../../ui/toasts';
import { AttachmentsCard } from './AttachmentsCard';
import { CertifyCard } from './CertifyCard';
import { RowsCard } from './rows/RowsCard';
import { useFirmCrumb } from './use-firm-crumb';
import type { Statement } from './use-this-month';
import { useTitle } from './use-title';
import { useDiscard } from './use-write-statement';

/** A draft: what came of each step, the rows to put right, and the signature. */
export function DraftPage({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const titleOf = useTitle();
  const { formatDay } = useFormats();
  const navigate = useNavigate();
  const steps = useDraftSteps(statement);
  const discard = useDiscard(statement, () => {
    showToast({ message: t('draft.discarded') });
    void navigate(`/ce-mois?mois=${statement.month}`);
  });
  return (
    <Page
      isNarrow
      title={titleOf(statement.month)}
      crumbs={[...useFirmCrumb(), { label: t('crumb'), to: `/ce-mois?mois=${statement.month}` }]}
      subtitle={`${t('due', { on: formatDay(timesheetDueOn(statement.month as Month)) })} · ${t('draft.nothingSent')}`}
      actions={
        <Button isPending={discard.isPending} onPress={() => discard.mutate()}>
          {t('draft.discard')}
        </Button>
      }
    >
      <Steps label={t('step.label')} current={statement.counts.settle > 0 ? 2 : 3} steps={steps} />
      <RowsCard statement={statement} />
      <AttachmentsCard statementId={statement.id} isDraft />
      <CertifyCard statement={statement} />
    </Page>
  );
}

function useDraftSteps(statement: Statement): Step[] {
  const { t } = useTranslation('this-month');
  const { formatMonth } = useFormats();
  const { origin, fileName, month, counts, areColumnsRemembered, columnsKnownFrom } = statement;
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
    { label: t('step.columns'), note: columns },
    {
      label: t('step.check'),
      note: counts.settle > 0 ? t('step.toSettle', { count: counts.settle }) : t('step.allGood'),
    },
    { label: t('step.certify') },
  ];
}
