import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { DayField } from '../../../ui/fields/DayField';
import { HoursField } from '../../../ui/fields/HoursField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
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
