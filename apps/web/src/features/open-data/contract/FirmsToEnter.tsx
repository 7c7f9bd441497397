import { FIRM_KINDS } from '@clausier/domain/contracts/firm-kinds';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../../ui/choices/SelectField';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { TextField } from '../../../ui/fields/TextField';
import { FormColumns } from '../../../ui/forms/FormColumns';
import { Tag } from '../../../ui/signs/Tag';
import css from '../open-data.module.css';
import type { FirmToEnter, FollowDraft } from './follow-draft';

type FirmsToEnterProps = {
  firms: readonly FirmToEnter[];
  draft: FollowDraft;
  onChange: (patch: Partial<FollowDraft>) => void;
};

const UNKNOWN = 'NOT_A_SIRET';

/** The firms of the records: which are entered, and the name and kind of those nobody knows yet. */
export function FirmsToEnter({ firms, draft, onChange }: FirmsToEnterProps) {
  const { t } = useTranslation('open-data');
  if (firms.length === 0) return <p className="small">{t('contract.noParty')}</p>;
  return (
    <fieldset className={css.group}>
      <legend>{t('follow.firms')}</legend>
      <ul className={css.parties}>
        {firms.map((firm) => (
          <li key={firm.said} className={css.party}>
            {firm.siret === null || firm.left ? (
              <span className={css.remark}>
                <span>{[firm.name, firm.said].filter(Boolean).join(' · ')}</span>
                <Tag tone="warn">{t(`left.${firm.left ?? UNKNOWN}`)}</Tag>
              </span>
            ) : (
              <EnteredFirm firm={{ ...firm, siret: firm.siret }} draft={draft} onChange={onChange} />
            )}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

type EnteredFirmProps = Omit<FirmsToEnterProps, 'firms'> & { firm: FirmToEnter & { siret: string } };

function EnteredFirm({ firm, draft, onChange }: EnteredFirmProps) {
  const { t } = useTranslation('open-data');
  const { siret } = firm;
  const isEntered = !draft.leftOut.includes(siret);
  const given = draft.firms[siret] ?? { name: firm.name, kind: 'ENTREPRISE' };
  const change = (patch: Partial<typeof given>) =>
    onChange({ firms: { ...draft.firms, [siret]: { ...given, ...patch } } });
  return (
    <>
      <CheckboxField
        isSelected={isEntered}
        onChange={(isChosen) =>
          onChange({
            leftOut: isChosen ? draft.leftOut.filter((one) => one !== siret) : [...draft.leftOut, siret],
          })
        }
        note={`${t(firm.isLead ? 'role.LEAD' : `role.${firm.role}`)} · ${siret}`}
      >
        {firm.name || siret}
      </CheckboxField>
      {isEntered && firm.firmId === null ? (
        <FormColumns>
          <TextField
            label={t('follow.firmName')}
            name={`firm-${siret}`}
            isRequired
            maxLength={200}
            value={given.name}
            onChange={(name) => change({ name })}
          />
          <SelectField
            label={t('follow.firmKind')}
            options={FIRM_KINDS.map((id) => ({ id, label: t(`firmKind.${id}`) }))}
            value={given.kind}
            onChange={(kind) => change({ kind: kind as typeof given.kind })}
          />
        </FormColumns>
      ) : null}
    </>
  );
}
