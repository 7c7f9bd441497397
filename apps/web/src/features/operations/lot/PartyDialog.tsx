import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchFirms } from '../../../lib/reference/search-parties';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { SelectField } from '../../../ui/choices/SelectField';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { Form } from '../../../ui/forms/Form';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import type { Lot, Party } from '../use-operation';
import { useWriteParty } from './use-write-lot-part';

const ROLES = ['HOLDER', 'CO_CONTRACTOR', 'SUBCONTRACTOR'] as const;

type PartyDialogProps = { lot: Lot; party: Party | null; onClose: () => void };

/** Adds a firm to a lot, or changes its place: holder, co-contractor, or subcontractor of another. */
export function PartyDialog({ lot, party, onClose }: PartyDialogProps) {
  const { t } = useTranslation('operations');
  const write = useWriteParty(lot.id, party, () => {
    showToast({ message: t(party ? 'form.saved' : 'party.added') });
    onClose();
  });
  const hasHolder = lot.parties.some((other) => other.role === 'HOLDER');
  const [firm, setFirm] = useState<Option | null>(
    party ? { id: party.firm.id, label: party.firm.name } : null,
  );
  const [role, setRole] = useState<Party['role']>(party?.role ?? (hasHolder ? 'SUBCONTRACTOR' : 'HOLDER'));
  const others = lot.parties.filter(({ id }) => id !== party?.id);
  const [parentId, setParentId] = useState<number | null>(
    party?.parentPartyId ?? (others.length === 1 ? others[0]!.id : null),
  );
  const [isLead, setLead] = useState(party?.isLead ?? false);

  function save() {
    const isSubcontractor = role === 'SUBCONTRACTOR';
    write.mutate({
      firmId: Number(firm?.id),
      role,
      isLead: !isSubcontractor && isLead,
      parentPartyId: isSubcontractor ? parentId : null,
    });
  }

  return (
    <Dialog title={t(party ? 'party.change' : 'party.add')} isOpen onClose={onClose}>
      <Form
        onSubmit={save}
        error={write.error}
        isPending={write.isPending}
        submitLabel={t(party ? 'form.save' : 'party.create')}
        onCancel={onClose}
      >
        <ComboBoxField
          label={t('party.firm')}
          name="firmId"
          isRequired
          isDisabled={party !== null}
          autoFocus={party === null}
          searchKey="firms"
          search={searchFirms}
          value={firm}
          onChange={setFirm}
          description={party ? t('party.firmFixed') : t('party.firmHelp')}
        />
        <SelectField
          label={t('party.role')}
          name="role"
          options={ROLES.map((id) => ({ id, label: t(`role.${id}`) }))}
          value={role}
          onChange={(id) => setRole(id as Party['role'])}
        />
        {role === 'SUBCONTRACTOR' ? (
          <SelectField
            label={t('party.parent')}
            name="parentPartyId"
            options={others.map((other) => ({ id: other.id, label: other.firm.name }))}
            value={parentId}
            onChange={(id) => setParentId(id === null ? null : Number(id))}
            description={others.length === 0 ? t('party.noParent') : undefined}
          />
        ) : (
          <CheckboxField name="isLead" isSelected={isLead} onChange={setLead} note={t('party.leadHelp')}>
            {t('party.lead')}
          </CheckboxField>
        )}
      </Form>
    </Dialog>
  );
}
