import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { TextField } from '../../../ui/fields/TextField';
import { FormColumns } from '../../../ui/forms/FormColumns';
import css from '../open-data.module.css';
import type { PublishedContract } from '../use-open-data';
import type { FollowDraft } from './follow-draft';

type LotsToEnterProps = {
  contracts: readonly PublishedContract[];
  draft: FollowDraft;
  onChange: (patch: Partial<FollowDraft>) => void;
};

/** The lots that will be entered, one a record, with the amount their last amendment leads to. */
export function LotsToEnter({ contracts, draft, onChange }: LotsToEnterProps) {
  const { t } = useTranslation('open-data');
  const { formatEuros } = useFormats();
  const change = (index: number, patch: Partial<FollowDraft['lots'][number]>) =>
    onChange({ lots: draft.lots.map((lot, at) => (at === index ? { ...lot, ...patch } : lot)) });
  return contracts.map((contract, index) => {
    const lot = draft.lots[index]!;
    const amount = contract.currentAmountCents;
    const facts = [
      amount === null ? null : formatEuros(amount),
      contract.amendments.length > 0 ? t('follow.amendments', { count: contract.amendments.length }) : null,
    ];
    return (
      <div key={contract.id} className={css.lot}>
        {contracts.length > 1 ? <p className="small">{contract.subject || contract.number}</p> : null}
        <FormColumns>
          <TextField
            label={t('follow.lotNumber')}
            name={`lots.${index}.number`}
            isRequired
            maxLength={30}
            value={lot.number}
            onChange={(number) => change(index, { number })}
            description={facts.filter(Boolean).join(' · ')}
          />
          <TextField
            label={t('follow.lotName')}
            name={`records.${index}.lotName`}
            isOptional
            maxLength={200}
            value={lot.name}
            onChange={(name) => change(index, { name })}
          />
        </FormColumns>
      </div>
    );
  });
}
