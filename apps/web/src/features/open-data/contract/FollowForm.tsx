import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { searchCommunes } from '../../../lib/reference/search-communes';
import { searchAuthorities } from '../../../lib/reference/search-parties';
import { ComboBoxField } from '../../../ui/choices/ComboBoxField';
import type { Option } from '../../../ui/choices/OptionItem';
import { SelectField } from '../../../ui/choices/SelectField';
import { DayField } from '../../../ui/fields/DayField';
import { TextField } from '../../../ui/fields/TextField';
import { Form } from '../../../ui/forms/Form';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { showToast } from '../../../ui/overlays/toasts';
import { Card } from '../../../ui/page/Card';
import css from '../open-data.module.css';
import { type PublishedContract, useFollow } from '../use-open-data';
import { FirmsToEnter } from './FirmsToEnter';
import { type FollowDraft, firmsOf, inputOf, startOf } from './follow-draft';
import { LotsToEnter } from './LotsToEnter';

/** What following would enter, filled from the record and open to correction: two or three fields, one button. */
export function FollowForm({ contracts }: { contracts: readonly PublishedContract[] }) {
  const { t } = useTranslation('open-data');
  const navigate = useNavigate();
  const first = contracts[0]!;
  const [draft, setDraft] = useState<FollowDraft>(() => startOf(contracts));
  const change = (patch: Partial<FollowDraft>) => setDraft((current) => ({ ...current, ...patch }));
  const follow = useFollow(({ operationId }) => {
    showToast({ message: t('follow.done') });
    void navigate(`/operations/${operationId}`);
  });
  const isNew = draft.operationId === null;
  return (
    <Card title={t('follow.title', { count: contracts.length })}>
      <Form
        onSubmit={() => follow.mutate(inputOf(contracts, draft))}
        error={follow.error}
        isPending={follow.isPending}
        submitLabel={t('follow.submit')}
      >
        <p className="small">{t('follow.help')}</p>
        <fieldset className={css.group}>
          <legend>{t('follow.operation')}</legend>
          {first.operations.length > 0 ? (
            <SelectField
              label={t('follow.where')}
              name="operationId"
              options={[
                { id: 'NEW', label: t('follow.newOperation') },
                ...first.operations.map(({ id, name }) => ({ id: String(id), label: name })),
              ]}
              value={draft.operationId === null ? 'NEW' : String(draft.operationId)}
              onChange={(id) => change({ operationId: id === 'NEW' ? null : Number(id) })}
            />
          ) : null}
          {isNew ? <NewOperationFields contract={first} draft={draft} onChange={change} /> : null}
        </fieldset>
        <fieldset className={css.group}>
          <legend>{t('follow.contract')}</legend>
          <FormColumns>
            <TextField
              label={t('follow.number')}
              name="contractNumber"
              isRequired
              maxLength={60}
              value={draft.contractNumber}
              onChange={(contractNumber) => change({ contractNumber })}
            />
            <TextField
              label={t('follow.subject')}
              name="subject"
              isRequired
              maxLength={300}
              value={draft.subject}
              onChange={(subject) => change({ subject })}
            />
          </FormColumns>
          <LotsToEnter contracts={contracts} draft={draft} onChange={change} />
        </fieldset>
        <FirmsToEnter firms={firmsOf(contracts)} draft={draft} onChange={change} />
      </Form>
    </Card>
  );
}

type NewOperationFieldsProps = {
  contract: PublishedContract;
  draft: FollowDraft;
  onChange: (patch: Partial<FollowDraft>) => void;
};

function NewOperationFields({ contract, draft, onChange }: NewOperationFieldsProps) {
  const { t } = useTranslation('open-data');
  const [authority, setAuthority] = useState<Option | null>(null);
  return (
    <FormColumns>
      <TextField
        label={t('follow.operationName')}
        name="operation.name"
        isRequired
        maxLength={200}
        value={draft.operationName}
        onChange={(operationName) => onChange({ operationName })}
      />
      {contract.isBuyerValid ? (
        contract.authority ? null : (
          <TextField
            label={t('follow.authorityName')}
            name="authorityName"
            isRequired
            maxLength={200}
            value={draft.authorityName}
            onChange={(authorityName) => onChange({ authorityName })}
            description={t('follow.authorityHelp', { siret: contract.buyer.id })}
          />
        )
      ) : (
        <ComboBoxField
          label={t('follow.authority')}
          name="authorityId"
          isRequired
          searchKey="authorities"
          search={searchAuthorities}
          value={authority}
          onChange={(option) => {
            setAuthority(option);
            onChange({ authorityId: option ? Number(option.id) : null });
          }}
          description={t('follow.wrongBuyer', { siret: contract.buyer.id })}
        />
      )}
      <ComboBoxField
        label={t('follow.commune')}
        name="operation.communeCode"
        isRequired
        searchKey="communes"
        search={searchCommunes}
        value={draft.commune}
        onChange={(commune) => onChange({ commune })}
        description={contract.commune ? undefined : t('follow.communeHelp', { place: contract.place || '—' })}
      />
      <DayField
        label={t('follow.startedOn')}
        name="operation.startedOn"
        isRequired
        value={draft.startedOn}
        onChange={(startedOn) => onChange({ startedOn })}
      />
      <DayField
        label={t('follow.expectedEndOn')}
        name="operation.expectedEndOn"
        isOptional
        value={draft.expectedEndOn}
        onChange={(expectedEndOn) => onChange({ expectedEndOn })}
      />
    </FormColumns>
  );
}
