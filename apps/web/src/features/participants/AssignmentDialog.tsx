import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { ComboBoxField } from '../../ui/ComboBoxField';
import { DayField } from '../../ui/DayField';
import { Dialog } from '../../ui/Dialog';
import { Form } from '../../ui/Form';
import { FormColumns } from '../../ui/FormColumns';
import type { Option } from '../../ui/OptionItem';
import { useCreateAssignment, type WorkContract } from './use-participants';

async function searchClauses(search: string, signal: AbortSignal): Promise<Option[]> {
  const { items } = await ask(
    api.GET('/api/v1/assignments/clauses', { params: { query: { search } }, signal }),
  );
  return items.map(({ id, operationName, lotNumber, lotName }) => ({
    id,
    label: `${operationName}, lot ${lotNumber}`,
    description: lotName,
  }));
}

type AssignmentDialogProps = { contract: WorkContract; onClose: () => void };

/** Puts a work contract at the service of a clause of the house, inside the dates of both. */
export function AssignmentDialog({ contract, onClose }: AssignmentDialogProps) {
  const { t } = useTranslation('participants');
  const [clause, setClause] = useState<Option | null>(null);
  const [startedOn, setStart] = useState<string | null>(contract.startedOn);
  const [endedOn, setEnd] = useState<string | null>(contract.endedOn);
  const create = useCreateAssignment(onClose);
  const submit = () => {
    if (!clause || !startedOn) return;
    create.mutate({
      employmentContractId: contract.id,
      clauseId: Number(clause.id),
      startedOn,
      endedOn,
      sharePerTenThousand: 10_000,
    });
  };
  const bounds = { min: contract.startedOn, ...(contract.endedOn ? { max: contract.endedOn } : {}) };
  return (
    <Dialog title={t('assignment.title', { firm: contract.firmName })} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={create.error}
        isPending={create.isPending}
        submitLabel={t('assignment.save')}
        onCancel={onClose}
      >
        <ComboBoxField
          label={t('assignment.clause')}
          name="clauseId"
          isRequired
          autoFocus
          searchKey="clauses"
          search={searchClauses}
          value={clause}
          onChange={setClause}
        />
        <FormColumns>
          <DayField
            label={t('assignment.startedOn')}
            name="startedOn"
            isRequired
            {...bounds}
            value={startedOn}
            onChange={setStart}
          />
          <DayField
            label={t('assignment.endedOn')}
            name="endedOn"
            isOptional
            {...bounds}
            value={endedOn}
            onChange={setEnd}
          />
        </FormColumns>
      </Form>
    </Dialog>
  );
}
