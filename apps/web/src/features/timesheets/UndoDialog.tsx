import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './timesheets.module.css';
import { type ReversalPreview, useReversalPreview } from './use-whole-statement';

type UndoDialogProps = {
  timesheetId: number;
  isOpen: boolean;
  isPending: boolean;
  error: unknown;
  onUndo: (reason: string) => void;
  onClose: () => void;
};

/** Takes a whole import back: what it does, what stands in the way, and why. */
export function UndoDialog({ timesheetId, isOpen, isPending, error, onUndo, onClose }: UndoDialogProps) {
  const { t } = useTranslation('timesheets');
  const preview = useReversalPreview(timesheetId, isOpen);
  return (
    <Dialog title={t('undo.title')} isOpen={isOpen} onClose={onClose}>
      {preview.error ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data === undefined ? (
        <LoadingState lines={3} />
      ) : (
        <Undo preview={preview.data} isPending={isPending} error={error} onUndo={onUndo} onClose={onClose} />
      )}
    </Dialog>
  );
}

type UndoProps = Omit<UndoDialogProps, 'timesheetId' | 'isOpen'> & { preview: ReversalPreview };

function Undo({ preview, isPending, error, onUndo, onClose }: UndoProps) {
  const { t } = useTranslation('timesheets');
  const { formatHours, formatMonth } = useFormats();
  const [reason, setReason] = useState('');
  const { lines, hours, correctedSince } = preview;
  const isBlocked = correctedSince.length > 0;
  return (
    <Form
      onSubmit={() => onUndo(reason)}
      error={error}
      isPending={isPending}
      isSubmitDisabled={isBlocked || reason.trim() === ''}
      submitLabel={t('undo.submit', { hours: formatHours(hours) })}
      onCancel={onClose}
      cancelLabel={t('undo.keep')}
    >
      <p>{t('undo.what', { count: lines, hours: formatHours(hours) })}</p>
      {isBlocked ? (
        <div role="alert">
          <p className={css.refusal}>{t('undo.blocked', { count: correctedSince.length })}</p>
          <ul>
            {correctedSince.map((line) => (
              <li key={line.lineId}>
                {t('undo.corrected', {
                  name: nameInList(line),
                  month: formatMonth(line.month),
                  hours: formatHours(line.hours),
                  now: formatHours(line.hoursNow),
                })}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <TextField
          label={t('undo.reason')}
          description={t('undo.help')}
          name="reason"
          isMultiline
          autoFocus
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      )}
    </Form>
  );
}
