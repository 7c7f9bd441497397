import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui/buttons/Button';
import type { StatementRow } from '../../use-this-month';
import { changeOf } from '../cells/people-suggestions';
import { RowCellText } from '../cells/RowCellText';
import { errorsOn, isAside, ROW_FIELDS, type RowChange, type RowField, writtenIn } from '../cells/row-fields';
import { useSuggestions } from '../cells/use-suggestions';
import css from '../rows.module.css';
import { useRowsShared } from '../rows-context';

type PhoneRowProps = { row: StatementRow; isEdited: boolean; onClose: () => void };

/** One row as a block: the name, the hours large, the verdict, and the fields that are wrong. */
export function PhoneRow({ row, isEdited, onClose }: PhoneRowProps) {
  const { t } = useTranslation('this-month');
  const { corrections } = useRowsShared();
  const wrong = ROW_FIELDS.filter((field) => errorsOn(row, field).length > 0);
  const fields = isEdited ? ROW_FIELDS : wrong.filter((field) => field !== 'person');
  const isOpen = corrections !== null && !isAside(row) && row.outcome === 'REFUSED' && !row.isRemoved;
  return (
    <li tabIndex={-1} className={row.outcome === 'IGNORED' ? css.aside : undefined}>
      <div className={css.block}>
        <h3>
          <RowCellText row={row} column="person" />
        </h3>
        <span className={css.sum}>
          <RowCellText row={row} column="read" />
        </span>
      </div>
      <p className="small">
        <RowCellText row={row} column="period" /> · <RowCellText row={row} column="clause" /> ·{' '}
        {t('row.number', { number: row.rowNumber })}
      </p>
      <RowCellText row={row} column="check" />
      {(isOpen || isEdited) && corrections && fields.length > 0 ? (
        <PhoneFields
          key={fields.join()}
          row={row}
          fields={fields}
          onSave={(changes) => {
            corrections.change(changes);
            onClose();
          }}
        />
      ) : null}
    </li>
  );
}

type PhoneFieldsProps = {
  row: StatementRow;
  fields: readonly RowField[];
  onSave: (changes: ({ rowIds: number[] } & RowChange)[]) => void;
};

function PhoneFields({ row, fields, onSave }: PhoneFieldsProps) {
  const { t } = useTranslation('this-month');
  const [change, setChange] = useState<RowChange>({});
  return (
    <form
      className={css.phoneFields}
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(change).length > 0) onSave([{ rowIds: [row.id], ...change }]);
      }}
    >
      {fields.map((field) => (
        <PhoneField
          key={field}
          row={row}
          field={field}
          onChange={(more) => setChange({ ...change, ...more })}
        />
      ))}
      <Button type="submit">{t('fix.check')}</Button>
    </form>
  );
}

type PhoneFieldProps = { row: StatementRow; field: RowField; onChange: (change: RowChange) => void };

function PhoneField({ row, field, onChange }: PhoneFieldProps) {
  const { t } = useTranslation('this-month');
  const [text, setText] = useState(writtenIn(row, field));
  const suggestions = useSuggestions(row, field, text);
  const list = `row-${row.id}-${field}-list`;
  const isWrong = errorsOn(row, field).length > 0;
  return (
    <label>
      <span>{t(`grid.${field}`)}</span>
      <input
        value={text}
        list={list}
        maxLength={200}
        autoComplete="off"
        inputMode={field === 'hours' ? 'decimal' : undefined}
        aria-invalid={isWrong || undefined}
        onChange={({ target }) => {
          setText(target.value);
          onChange(changeOf(field, target.value.trim(), suggestions));
        }}
      />
      <datalist id={list}>
        {suggestions.map(({ label }) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </label>
  );
}
