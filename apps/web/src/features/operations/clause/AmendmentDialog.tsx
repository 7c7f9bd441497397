import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { DayField } from '../../../ui/DayField';
import { Dialog } from '../../../ui/Dialog';
import { Form } from '../../../ui/Form';
import { FormColumns } from '../../../ui/FormColumns';
import { HoursField } from '../../../ui/HoursField';
import { TextField } from '../../../ui/TextField';
import { showToast } from '../../../ui/toasts';
import { useWriteAmendment } from '../lot/use-write-lot-part';
import type { Amendment, Clause } from '../use-operation';

type AmendmentDialogProps = { clause: Clause; amendment: Amendment | null; onClose: () => void };

/** Records an amendment: from its signature the clause asks for other hours. */
export function AmendmentDialog({ clause, amendment, onClose }: AmendmentDialogProps) {
  const { t } = useTranslation('operations');
  const { formatHours } = useFormats();
  const { today } = useSession();
  const write = useWriteAmendment(clause.id, amendment, () => {
    showToast({ message: t(amendment ? 'form.saved' : 'amendment.created') });
    onClose();
  });
  const next = Math.max(0, ...clause.amendments.map(({ number }) => number)) + 1;
  const [signedOn, setSignedOn] = useState<string | null>(amendment?.signedOn ?? today);
  const [hours, setHours] = useState<number | null>(amendment?.committedHours ?? null);

  function save(data: FormData) {
    write.mutate({
      number: Number(data.get('number')),
      signedOn: signedOn ?? '',
      committedHours: hours ?? 0,
      reason: String(data.get('reason')),
    });
  }

  return (
    <Dialog title={t(amendment ? 'amendment.change' : 'amendment.add')} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(amendment ? 'form.save' : 'amendment.create')}
        onCancel={onClose}
      >
        <HoursField
          label={t('amendment.hours')}
          name="committedHours"
          isRequired
          value={hours}
          onChange={setHours}
          description={t('amendment.hoursHelp', { hours: formatHours(clause.committedHours) })}
          autoFocus
        />
        <FormColumns>
          <TextField
            label={t('amendment.number')}
            name="number"
            isRequired
            inputMode="numeric"
            pattern="[0-9]{1,3}"
            defaultValue={String(amendment?.number ?? next)}
          />
          <DayField
            label={t('amendment.signedOn')}
            name="signedOn"
            isRequired
            value={signedOn}
            onChange={setSignedOn}
          />
        </FormColumns>
        <TextField
          label={t('amendment.reason')}
          name="reason"
          isRequired
          isMultiline
          maxLength={500}
          defaultValue={amendment?.reason ?? ''}
        />
      </Form>
    </Dialog>
  );
}
