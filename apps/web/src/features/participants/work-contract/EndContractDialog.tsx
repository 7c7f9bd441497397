import {
  BREACH_REASONS,
  type BreachReason,
  EXIT_SITUATIONS,
  type ExitSituation,
} from '@clausier/domain/participants/hiring/exits';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/choices/SelectField';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { DayField } from '../../../ui/fields/DayField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { useEndContract, type WorkContract } from '../use-participants';

type EndContractDialogProps = { contract: WorkContract; onClose: () => void };

/** The end of a work contract: as foreseen or broken, and what the person does then. */
export function EndContractDialog({ contract, onClose }: EndContractDialogProps) {
  const { t } = useTranslation('participants');
  const [day, setDay] = useState<string | null>(contract.breachOn ?? contract.endedOn);
  const [isBroken, setBroken] = useState(contract.breachOn !== null);
  const [breachReason, setReason] = useState(contract.breachReason as BreachReason | null);
  const [exitSituation, setExit] = useState(contract.exitSituation as ExitSituation | null);
  const end = useEndContract(contract.id, onClose);
  const submit = () =>
    end.mutate({
      version: contract.version,
      exitSituation,
      ...(isBroken ? { breachOn: day, breachReason } : { endedOn: day, breachOn: null, breachReason: null }),
    });
  return (
    <Dialog title={t('contract.end')} isOpen onClose={onClose}>
      <Form
        onSubmit={submit}
        error={end.error}
        isPending={end.isPending}
        submitLabel={t('contract.saveEnd')}
        onCancel={onClose}
      >
        <DayField
          label={t('contract.lastDay')}
          name={isBroken ? 'breachOn' : 'endedOn'}
          isRequired
          value={day}
          onChange={setDay}
        />
        <CheckboxField isSelected={isBroken} onChange={setBroken}>
          {t('contract.isBroken')}
        </CheckboxField>
        {isBroken ? (
          <SelectField
            label={t('contract.breachReason')}
            name="breachReason"
            isRequired
            options={BREACH_REASONS.map((id) => ({ id, label: t(`breach.${id}`) }))}
            value={breachReason}
            onChange={(id) => setReason(id as BreachReason)}
          />
        ) : null}
        <SelectField
          label={t('contract.exit')}
          name="exitSituation"
          isOptional
          options={EXIT_SITUATIONS.map((id) => ({ id, label: t(`exit.${id}`) }))}
          value={exitSituation}
          onChange={(id) => setExit(id as ExitSituation)}
        />
      </Form>
    </Dialog>
  );
}
