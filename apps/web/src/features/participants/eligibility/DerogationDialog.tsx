import { DEROGATION_KINDS, type DerogationKind } from '@clausier/domain/ledger/check-line';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/choices/SelectField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { type AssignmentOfContract, useDerogate } from '../use-participants';

type DerogationDialogProps = { assignment: AssignmentOfContract; onClose: () => void };

/** Why hours count after the 24 months, or outside the dates: signed and kept. */
export function DerogationDialog({ assignment, onClose }: DerogationDialogProps) {
  const { t } = useTranslation('participants');
  const [kind, setKind] = useState<DerogationKind>('BEYOND_ELIGIBILITY');
  const [reason, setReason] = useState('');
  const derogate = useDerogate(assignment.id, onClose);
  return (
    <Dialog title={t('derogation.create')} isOpen onClose={onClose}>
      <Form
        onSubmit={() => derogate.mutate({ kind, reason })}
        error={derogate.error}
        isPending={derogate.isPending}
        submitLabel={t('derogation.save')}
        onCancel={onClose}
      >
        <SelectField
          label={t('derogation.kind')}
          name="kind"
          options={DEROGATION_KINDS.map((id) => ({ id, label: t(`derogation.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(id as DerogationKind)}
        />
        <TextField
          label={t('derogation.reason')}
          name="reason"
          isMultiline
          isRequired
          minLength={10}
          maxLength={1000}
          description={t('derogation.help')}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
