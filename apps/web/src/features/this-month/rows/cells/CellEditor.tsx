import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementRow } from '../../use-this-month';
import type { RowsSheet } from '../grid/use-rows-sheet';
import css from '../rows.module.css';
import { changeOf } from './people-suggestions';
import { type RowField, writtenIn } from './row-fields';
import { useSuggestions } from './use-suggestions';

type CellEditorProps = { row: StatementRow; field: RowField; opensWith: string | null; sheet: RowsSheet };

/**
 * The field over a cell, with what can be chosen in it. Enter saves and goes down, Tab saves and goes to the next error,
 * Ctrl+Enter saves the same in every row that says the same, Escape gives up.
 */
export function CellEditor({ row, field, opensWith, sheet }: CellEditorProps) {
  const { t } = useTranslation('this-month');
  const list = useId();
  const before = writtenIn(row, field);
  const [text, setText] = useState(opensWith ?? before);
  const suggestions = useSuggestions(row, field, text === before ? '' : text);
  // Taking the field away blurs it once more: what was typed, or given up, is settled once.
  const isSettled = useRef(false);

  function settle(then: 'down' | 'next' | 'back' | 'stay', isForAll = false): void {
    if (isSettled.current) return;
    isSettled.current = true;
    if (text !== before) sheet.commit(row, field, changeOf(field, text.trim(), suggestions), isForAll);
    sheet.leave(then);
  }

  function obey(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key, shiftKey } = event;
    if (key === 'Escape') {
      isSettled.current = true;
      sheet.leave('stay');
    } else if (key === 'Enter') settle('down', event.ctrlKey || event.metaKey);
    else if (key === 'Tab') settle(shiftKey ? 'back' : 'next');
    else return;
    event.preventDefault();
  }

  return (
    <>
      <input
        className={css.editor}
        aria-label={t('fix.field', { field: t(`grid.${field}`), number: row.rowNumber })}
        autoComplete="off"
        inputMode={field === 'hours' ? 'decimal' : undefined}
        list={suggestions.length > 0 ? list : undefined}
        maxLength={200}
        // biome-ignore lint/a11y/noAutofocus: the field appears because somebody types in the cell that has the focus
        autoFocus
        value={text}
        onFocus={(event) => opensWith ?? event.target.select()}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={obey}
        onBlur={() => settle('stay')}
      />
      <datalist id={list}>
        {suggestions.map(({ label }) => (
          <option key={label} value={label} />
        ))}
      </datalist>
    </>
  );
}
