import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInSentence } from '../../lib/format/person-name';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { REASONS } from './return-reasons';
import css from './timesheets.module.css';
import type { ReviewLine } from './use-reviews';

type ReturnDialogProps = {
  lines: readonly ReviewLine[];
  /** How many go back: more than `lines` when the page does not show them all. */
  count: number;
  isPending: boolean;
  error: unknown;
  onReturn: (reason: string) => void;
  onClose: () => void;
};

/** Why lines go back: the firm reads it as it is written. */
export function ReturnDialog({ lines, count, isPending, error, onReturn, onClose }: ReturnDialogProps) {
  const { t } = useTranslation('timesheets');
  const [reason, setReason] = useState('');
  const [first] = lines;
  const title =
    count === 1 && first ? t('return.one', { name: nameInSentence(first) }) : t('return.many', { count });
  return (
    <Dialog title={title} isOpen={lines.length > 0} onClose={onClose}>
      <Form
        onSubmit={() => onReturn(reason)}
        error={error}
        isPending={isPending}
        isSubmitDisabled={reason.trim() === ''}
        submitLabel={t('return.submit', { count })}
        onCancel={onClose}
      >
        <fieldset className={css.templates} aria-label={t('return.templates')}>
          {REASONS.map((code) => (
            <button key={code} type="button" onClick={() => setReason(t(`return.template.${code}`))}>
              {t(`return.short.${code}`)}
            </button>
          ))}
        </fieldset>
        <TextField
          label={t('return.reason')}
          description={t('return.help')}
          name="reason"
          isMultiline
          autoFocus
          isRequired
          maxLength={500}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
