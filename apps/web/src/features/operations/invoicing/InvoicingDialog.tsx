import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { EurosField } from '../../../ui/fields/EurosField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import type { Clause, Invoicing } from '../use-operation';
import { hoursGiven } from './hours-given';
import { useRecordInvoicing } from './use-record-invoicing';

type InvoicingDialogProps = { clause: Clause; corrected: Invoicing | null; onClose: () => void };

/** Records what was invoiced in all up to a day, or says again what was said of a day, with the hours it makes due. */
export function InvoicingDialog({ clause, corrected, onClose }: InvoicingDialogProps) {
  const { t } = useTranslation('operations');
  const { formatHours, formatDay } = useFormats();
  const { today } = useSession();
  const write = useRecordInvoicing(clause, () => {
    showToast({ message: t(corrected ? 'invoicing.corrected' : 'invoicing.created') });
    onClose();
  });
  const [invoicedOn, setInvoicedOn] = useState<string | null>(corrected?.invoicedOn ?? today);
  const [amount, setAmount] = useState<number | null>(corrected?.cumulativeCents ?? null);
  const [isTakenBack, setTakenBack] = useState(false);
  const given = hoursGiven(clause, amount);

  function save(data: FormData) {
    write.mutate({
      invoicedOn: invoicedOn ?? '',
      cumulativeCents: isTakenBack ? null : (amount ?? 0),
      reason: String(data.get('reason')) || null,
    });
  }

  return (
    <Dialog
      title={
        corrected ? t('invoicing.correctDay', { day: formatDay(corrected.invoicedOn) }) : t('invoicing.add')
      }
      isOpen
      onClose={onClose}
    >
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(corrected ? 'form.save' : 'invoicing.create')}
        onCancel={onClose}
      >
        {isTakenBack ? null : (
          <FormColumns>
            <EurosField
              label={t('invoicing.amount')}
              name="cumulativeCents"
              isRequired
              value={amount}
              onChange={setAmount}
              description={
                given === null
                  ? t('invoicing.amountHelp')
                  : t('invoicing.gives', { hours: formatHours(given) })
              }
              autoFocus
            />
            {corrected ? null : (
              <DayField
                label={t('invoicing.on')}
                name="invoicedOn"
                isRequired
                value={invoicedOn}
                onChange={setInvoicedOn}
              />
            )}
          </FormColumns>
        )}
        {corrected?.isStanding ? (
          <CheckboxField name="takeBack" isSelected={isTakenBack} onChange={setTakenBack}>
            {t('invoicing.takeBack')}
          </CheckboxField>
        ) : null}
        <TextField
          label={t('invoicing.reason')}
          name="reason"
          isRequired={corrected !== null}
          isOptional={corrected === null}
          description={corrected ? undefined : t('invoicing.reasonHelp')}
          isMultiline
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
