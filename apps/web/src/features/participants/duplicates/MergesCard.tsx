import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Button } from '../../../ui/buttons/Button';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import css from '../participants.module.css';
import type { ParticipantFile } from '../use-participants';
import { useUndoMerge } from './use-duplicates';

type Merge = ParticipantFile['merges'][number];

/** The files read as part of this one, each of which can be given back its own life. */
export function MergesCard({ file }: { file: ParticipantFile }) {
  const { t } = useTranslation('duplicates');
  const { formatDay } = useFormats();
  const [undone, setUndone] = useState<Merge | null>(null);
  if (file.merges.length === 0) return null;
  return (
    <Card title={t('merges.title')}>
      <ul className={css.facts}>
        {file.merges.map((merge) => (
          <li key={merge.id}>
            <b>
              {merge.lastName}, {merge.firstName}
            </b>{' '}
            · {t('born', { day: formatDay(merge.bornOn) })}
            <div className="small">
              {t('merges.by', { day: formatDay(merge.mergedOn), by: merge.mergedBy, reason: merge.reason })}
            </div>
            <Button
              tone="quiet"
              aria-label={`${t('merges.undo')} : ${merge.lastName} ${merge.firstName}`}
              onPress={() => setUndone(merge)}
            >
              {t('merges.undo')}
            </Button>
          </li>
        ))}
      </ul>
      {undone ? <UndoDialog keptId={file.id} merge={undone} onClose={() => setUndone(null)} /> : null}
    </Card>
  );
}

type UndoDialogProps = { keptId: number; merge: Merge; onClose: () => void };

function UndoDialog({ keptId, merge, onClose }: UndoDialogProps) {
  const { t } = useTranslation('duplicates');
  const [reason, setReason] = useState('');
  const undo = useUndoMerge(keptId, merge.id, () => {
    showToast({ message: t('merges.undone') });
    onClose();
  });
  return (
    <Dialog title={t('merges.undoTitle')} isOpen onClose={onClose}>
      <Form
        onSubmit={() => undo.mutate({ reason })}
        error={undo.error}
        isPending={undo.isPending}
        submitLabel={t('merges.undo')}
        onCancel={onClose}
      >
        <p>{t('merges.effect')}</p>
        <TextField
          label={t('merges.reason')}
          name="reason"
          isRequired
          maxLength={300}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
