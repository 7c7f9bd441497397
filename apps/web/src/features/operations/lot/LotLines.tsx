import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { EurosField } from '../../../ui/fields/EurosField';
import { TextField } from '../../../ui/fields/TextField';
import css from '../operations.module.css';

/** A lot being typed; `key` follows the line when others go away. */
export type DraftLot = { key: string; number: string; name: string; amountCents: number | null };

/** An empty line for a lot of that number. */
export function newDraftLot(number: string): DraftLot {
  return { key: crypto.randomUUID?.() ?? `${Date.now()}-${number}`, number, name: '', amountCents: null };
}

type LotLinesProps = { lots: DraftLot[]; onChange: (lots: DraftLot[]) => void };

/** The lots of a new contract, one a line; none named means a contract of one lot. */
export function LotLines({ lots, onChange }: LotLinesProps) {
  const { t } = useTranslation('operations');
  const change = (key: string, patch: Partial<DraftLot>) =>
    onChange(lots.map((lot) => (lot.key === key ? { ...lot, ...patch } : lot)));
  return (
    <fieldset className={css.lots}>
      <legend>{t('contract.lots')}</legend>
      <p className="small">{t('contract.lotsHelp')}</p>
      {lots.map((lot, index) => (
        <div key={lot.key} className={css.lotLine}>
          <TextField
            label={t('lot.number')}
            name={`lots.${index}.number`}
            isRequired={lot.name !== ''}
            value={lot.number}
            onChange={(number) => change(lot.key, { number })}
          />
          <TextField
            label={t('lot.name')}
            name={`lots.${index}.name`}
            isOptional
            value={lot.name}
            onChange={(name) => change(lot.key, { name })}
          />
          <EurosField
            label={t('lot.amount')}
            name={`lots.${index}.amountCents`}
            isOptional
            value={lot.amountCents}
            onChange={(amountCents) => change(lot.key, { amountCents })}
          />
          {lots.length > 1 ? (
            <Button
              tone="quiet"
              aria-label={t('contract.removeLot', { number: lot.number })}
              onPress={() => onChange(lots.filter(({ key }) => key !== lot.key))}
            >
              {t('contract.takeOff')}
            </Button>
          ) : null}
        </div>
      ))}
      <div>
        <Button onPress={() => onChange([...lots, newDraftLot(String(lots.length + 1))])}>
          {t('contract.anotherLot')}
        </Button>
      </div>
    </fieldset>
  );
}
