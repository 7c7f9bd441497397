import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { longestHold } from '@clausier/domain/participants/retention';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayField } from '../../ui/fields/DayField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import { useSession } from '../session/use-session';
import { useHoldRetention } from './use-person-privacy';

type HoldDialogProps = { participantId: number; name: string; onClose: () => void };

/** Keeps a file longer: until when and why. */
export function HoldDialog({ participantId, name, onClose }: HoldDialogProps) {
  const { t } = useTranslation('privacy');
  const { today } = useSession();
  const [heldUntil, setHeldUntil] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const hold = useHoldRetention(participantId, () => {
    showToast({ message: t('hold.saved') });
    onClose();
  });
  const submit = () => {
    if (heldUntil) hold.mutate({ heldUntil, reason });
  };
  return (
    <Dialog title={t('hold.title')} isOpen onClose={onClose}>
      <Form
        onSubmit={submit}
        error={hold.error}
        isPending={hold.isPending}
        submitLabel={t('hold.save')}
        onCancel={onClose}
      >
        <p>{t('hold.for', { name })}</p>
        <DayField
          label={t('hold.until')}
          name="heldUntil"
          isRequired
          autoFocus
          min={today}
          max={longestHold(today as CalendarDay)}
          description={t('hold.untilHelp')}
          value={heldUntil}
          onChange={setHeldUntil}
        />
        <TextField
          label={t('hold.reason')}
          name="reason"
          isRequired
          isMultiline
          maxLength={500}
          description={t('hold.reasonHelp')}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
