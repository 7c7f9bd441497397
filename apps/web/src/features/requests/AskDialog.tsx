import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTerritories } from '../../lib/selection/use-territories';
import { useSession } from '../../lib/session/use-session';
import { ComboBoxField } from '../../ui/choices/ComboBoxField';
import type { Option } from '../../ui/choices/OptionItem';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { DayField } from '../../ui/fields/DayField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { FormColumns } from '../../ui/forms/FormColumns';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import css from './requests.module.css';
import { searchOperations } from './search-mine';
import { useAskHouses } from './use-requests';

/** Asks other houses for somebody for one operation: which ones, for what work, from when. */
export function AskDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('requests');
  const { today, user } = useSession();
  const { territories } = useTerritories();
  const [operation, setOperation] = useState<Option | null>(null);
  const [houses, setHouses] = useState<number[]>([]);
  const [trade, setTrade] = useState('');
  const [startsOn, setStartsOn] = useState<string | null>(null);
  const [text, setText] = useState('');
  const ask = useAskHouses(Number(operation?.id), () => {
    showToast({ message: t('ask.done', { count: houses.length }) });
    onClose();
  });
  const others = territories.filter(({ id, isOutside }) => id !== user.territory?.id && !isOutside);
  const submit = () => {
    if (operation && startsOn && houses.length > 0)
      ask.mutate({ territoryIds: houses, trade, startsOn, text: text || null });
  };
  return (
    <Dialog title={t('ask.title')} isOpen isWide onClose={onClose}>
      <Form
        onSubmit={submit}
        error={ask.error}
        isPending={ask.isPending}
        submitLabel={t('ask.submit', { count: houses.length })}
        isSubmitDisabled={houses.length === 0}
        onCancel={onClose}
      >
        <FormColumns>
          <ComboBoxField
            label={t('ask.operation')}
            name="operationId"
            isRequired
            autoFocus
            searchKey="own-operations"
            search={searchOperations}
            value={operation}
            onChange={setOperation}
          />
          <TextField
            label={t('ask.trade')}
            name="trade"
            isRequired
            maxLength={100}
            value={trade}
            onChange={setTrade}
          />
          <DayField
            label={t('ask.startsOn')}
            name="startsOn"
            isRequired
            min={today}
            value={startsOn}
            onChange={setStartsOn}
          />
        </FormColumns>
        <fieldset className={css.houses}>
          <legend>{t('ask.houses')}</legend>
          {others.map(({ id, name }) => (
            <CheckboxField
              key={id}
              isSelected={houses.includes(id)}
              onChange={(isOn) =>
                setHouses((current) => (isOn ? [...current, id] : current.filter((one) => one !== id)))
              }
            >
              {name}
            </CheckboxField>
          ))}
        </fieldset>
        <TextField
          label={t('ask.text')}
          name="text"
          isMultiline
          isOptional
          maxLength={500}
          description={t('ask.textHelp')}
          value={text}
          onChange={setText}
        />
      </Form>
    </Dialog>
  );
}
