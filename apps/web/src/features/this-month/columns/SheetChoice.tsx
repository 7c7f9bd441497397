import { useTranslation } from 'react-i18next';
import type { components } from '../../../lib/api/schema.gen';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import css from './columns.module.css';

type SheetChoiceProps = {
  sheets: readonly components['schemas']['TimesheetSheet'][];
  read: readonly string[];
  onRead: (sheets: string[]) => void;
};

/** Which sheets of the file are read. */
export function SheetChoice({ sheets, read, onRead }: SheetChoiceProps) {
  const { t } = useTranslation('this-month');
  return (
    <fieldset className={css.sheets}>
      <legend>{t('columns.sheets')}</legend>
      {sheets.map(({ name, rowCount }) => (
        <CheckboxField
          key={name}
          isSelected={read.includes(name)}
          onChange={(isOn) => onRead(isOn ? [...read, name] : read.filter((one) => one !== name))}
          note={t('rows', { count: rowCount })}
        >
          {name}
        </CheckboxField>
      ))}
    </fieldset>
  );
}
