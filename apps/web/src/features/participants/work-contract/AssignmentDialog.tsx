import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { SelectField } from '../../../ui/choices/SelectField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { type KnownPerson, useCreateAssignment } from '../use-participants';
import { AssignmentTerms, termsInput } from './AssignmentTerms';
import type { ContractToAssign } from './ContractDialog';
import { typedShare } from './share';

type ClauseOption = Option & { parties: components['schemas']['LotFirm'][] };

async function searchClauses(search: string, signal: AbortSignal): Promise<ClauseOption[]> {
  const { items } = await ask(
    api.GET('/api/v1/assignments/clauses', { params: { query: { search } }, signal }),
  );
  return items.map(({ id, operationName, lotNumber, lotName, parties }) => ({
    id,
    label: `${operationName}, lot ${lotNumber}`,
    description: lotName,
    parties,
  }));
}

/** The firms of the lot that may host somebody whose employer is none of them. */
function hostsOf(clause: Option | null, employer: string): Option[] {
  const { parties } = { parties: [], ...clause } as ClauseOption;
  if (parties.some(({ firmName }) => firmName === employer)) return [];
  return parties.map(({ id, firmName }) => ({ id, label: firmName }));
}

type AssignmentDialogProps = {
  contract: ContractToAssign;
  /** What the house knows of a person of another house. */
  knownAs?: KnownPerson;
  onSaved: () => void;
  onClose: () => void;
};

/** Puts a work contract, whole or in part, at the service of a clause of the house, inside the dates of both. */
export function AssignmentDialog({ contract, knownAs, onSaved, onClose }: AssignmentDialogProps) {
  const { t } = useTranslation('participants');
  const [clause, setClause] = useState<Option | null>(null);
  const [hostId, setHost] = useState<number | null>(null);
  const [terms, setTerms] = useState({
    startedOn: contract.startedOn as string | null,
    endedOn: contract.endedOn,
    share: typedShare(10_000),
  });
  const create = useCreateAssignment(onSaved);
  const hosts = hostsOf(clause, contract.firmName);
  const submit = () => {
    const input = termsInput(terms);
    if (!clause || !input) return;
    create.mutate({
      ...input,
      employmentContractId: contract.id,
      clauseId: Number(clause.id),
      ...(hostId ? { contractPartyId: hostId } : {}),
      ...(knownAs ? { knownAs } : {}),
    });
  };
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
          onChange={(option) => {
            setClause(option);
            setHost(null);
          }}
        />
        {hosts.length > 0 ? (
          <SelectField
            label={t('assignment.host')}
            name="contractPartyId"
            isOptional
            description={t('assignment.hostHelp', { firm: contract.firmName })}
            options={hosts}
            value={hostId}
            onChange={(id) => setHost(Number(id) || null)}
          />
        ) : null}
        <AssignmentTerms contract={contract} terms={terms} onChange={setTerms} />
      </Form>
    </Dialog>
  );
}
