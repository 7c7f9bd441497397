import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProblemParams } from '../../../lib/api/problem';
import { useFormats } from '../../../lib/format/use-formats';
import { useProblemMessage } from '../../../lib/problem-message';
import { Button } from '../../../ui/buttons/Button';
import { LazyReasonDialog } from '../LazyReasonDialog';
import css from '../month-grid.module.css';
import type { Edit } from '../saving/edits';
import type { GridEdits } from '../saving/use-edits';
import type { SheetCell } from './use-sheet';

type CellProblemProps = { cell: SheetCell; edits: GridEdits };

/** Why a cell is not saved, in a sentence, and what can be done about it. */
export function CellProblem({ cell, edits }: CellProblemProps) {
  const { t } = useTranslation('month-grid');
  const { sentenceOf } = useProblemMessage();
  const { edit } = cell;
  if (!edit) return <>{t('foot.over')}</>;
  if (edit.state === 'CONFLICT') return <Conflict edit={edit} edits={edits} />;
  const sentences = (edit.findings ?? [])
    .map(({ code, params }) => sentenceOf(code, params as ProblemParams))
    .join(' ');
  return (
    <>
      {sentences}{' '}
      <span className={css.actions}>
        {edit.state === 'TO_CONFIRM' ? <Confirm edit={edit} sentence={sentences} edits={edits} /> : null}
        {edit.state === 'FAILED' ? (
          <Button tone="quiet" onPress={() => edits.replace({ ...edit, state: 'WAITING' })}>
            {t('foot.retry')}
          </Button>
        ) : null}
        {edit.state === 'WAITING' || edit.state === 'SENDING' ? null : (
          <Button tone="quiet" onPress={() => edits.drop(edit)}>
            {t('foot.giveUp')}
          </Button>
        )}
      </span>
    </>
  );
}

function Confirm({ edit, sentence, edits }: { edit: Edit; sentence: string; edits: GridEdits }) {
  const { t } = useTranslation('month-grid');
  const [isAsking, setAsking] = useState(false);
  const confirm = (reason: string) => {
    const confirmedWarnings = (edit.findings ?? []).map(({ code }) => code);
    edits.replace({ ...edit, state: 'WAITING', reason, confirmedWarnings });
    setAsking(false);
  };
  return (
    <>
      <Button onPress={() => setAsking(true)}>{t('foot.confirm')}</Button>
      {isAsking ? (
        <LazyReasonDialog
          title={t('reason.warning')}
          text={sentence}
          confirmLabel={t('reason.confirm')}
          onReason={confirm}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}

function Conflict({ edit, edits }: { edit: Edit; edits: GridEdits }) {
  const { t } = useTranslation('month-grid');
  const { formatHours, formatInstant } = useFormats();
  const { theirs } = edit;
  if (!theirs) return <>{t('conflict.unknown')}</>;
  const keepMine = () => edits.replace({ ...edit, state: 'WAITING', seenRevision: theirs.revision });
  return (
    <>
      {t('conflict.text', {
        theirs: formatHours(theirs.hours),
        author: theirs.recordedBy,
        at: formatInstant(theirs.recordedAt),
        mine: formatHours(edit.hours),
      })}{' '}
      <span className={css.actions}>
        <Button onPress={() => edits.takeTheirs(edit)}>
          {t('conflict.takeTheirs', { hours: formatHours(theirs.hours) })}
        </Button>
        <Button onPress={keepMine}>{t('conflict.keepMine', { hours: formatHours(edit.hours) })}</Button>
      </span>
    </>
  );
}
