import { type CalibrationInput, calibrate } from '@clausier/domain/calibration/calibrate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { KeptTable } from './KeptTable';
import type { Inputs } from './use-calibration';
import { searchOperations, useKeep, useOperationOf } from './use-kept';

type KeepCardProps = {
  /** Null while an input is missing: what was kept can still be read. */
  input: CalibrationInput | null;
  tradeCode: string | null;
  operationId: number | null;
  onOperation: (id: number | null) => void;
  onTake: (patch: Partial<Inputs>) => void;
};

/** Keeps the calibration with an operation, and shows those kept: author, day, inputs, hours, and the clause they fill. */
export function KeepCard({ input, tradeCode, operationId, onOperation, onTake }: KeepCardProps) {
  const { t } = useTranslation('calibration');
  const { formatHours } = useFormats();
  const { operation, kept } = useOperationOf(operationId);
  const keep = useKeep(operationId, () => showToast({ message: t('kept.done') }));
  const found = operation.data?.operation;
  // What was just chosen has a name before the operation is read: without it the field would empty itself.
  const [chosen, setChosen] = useState<Option | null>(null);
  const known = found ? { id: found.id, label: found.name } : chosen;

  function save(data: FormData) {
    if (!input) return;
    keep.mutate({
      subject: String(data.get('subject')),
      tradeCode,
      amountCents: input.amount,
      labourShare: input.labourShare,
      insertionRate: input.insertionRate,
      hourlyCostCents: input.hourlyCost,
    });
  }

  return (
    <Card title={t('kept.title')}>
      <Form
        onSubmit={save}
        error={keep.error}
        isPending={keep.isPending}
        isSubmitDisabled={!input || operationId === null}
        submitLabel={input ? t('kept.submit', { hours: formatHours(calibrate(input)) }) : t('kept.title')}
      >
        <FormColumns>
          <ComboBoxField
            label={t('kept.operation')}
            name="operationId"
            isRequired
            searchKey="operations-to-calibrate"
            search={searchOperations}
            value={known?.id === operationId ? known : null}
            onChange={(option) => {
              setChosen(option);
              onOperation(option ? Number(option.id) : null);
            }}
            description={t('kept.operationHelp')}
          />
          <TextField
            label={t('kept.subject')}
            name="subject"
            isRequired
            maxLength={200}
            description={t('kept.subjectHelp')}
          />
        </FormColumns>
      </Form>
      {operation.data && kept.data && kept.data.length > 0 ? (
        <KeptTable
          kept={kept.data}
          operationId={operation.data.operation.id}
          lots={operation.data.contracts.flatMap((contract) =>
            contract.lots.map((lot) => ({
              id: lot.id,
              name: [contract.number, t('kept.lot', { number: lot.number }), lot.name]
                .filter(Boolean)
                .join(' · '),
            })),
          )}
          onTake={onTake}
        />
      ) : null}
      {kept.data?.length === 0 ? <p className="small">{t('kept.none')}</p> : null}
    </Card>
  );
}
