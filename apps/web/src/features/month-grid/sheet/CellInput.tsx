import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import css from '../month-grid.module.css';
import { useSettleOnLeave } from '../saving/use-settle-on-leave';
import { afterTab, moved, type Place } from './place';
import { textOf } from './text-of';
import type { Sheet, SheetCell } from './use-sheet';

type CellInputProps = { place: Place; cell: SheetCell; sheet: Sheet };

/** The field over a cell. Typed over, the arrows leave it as in a spreadsheet; opened with Enter, they move in the text. */
export function CellInput({ place, cell, sheet }: CellInputProps) {
  const { t } = useTranslation('month-grid');
  const { formatMonth } = useFormats();
  const { isOver, text: typed } = sheet.typing!;
  const before = cell.edit?.state === 'UNREADABLE' ? cell.edit.text : textOf(cell.hours);
  const [text, setText] = useState(isOver ? typed : before);

  // Taking the field away blurs it once more: what was typed, or given up, is settled once.
  const isSettled = useRef(false);

  function leave(to: Place | null) {
    if (isSettled.current) return;
    isSettled.current = true;
    sheet.type([{ place, text }]);
    if (to) sheet.go(to);
    else sheet.stopTyping();
  }

  useSettleOnLeave(() => {
    if (!isSettled.current) sheet.type([{ place, text }]);
  });

  function handleKey(event: KeyboardEvent) {
    const { key, shiftKey } = event;
    event.stopPropagation();
    if (key === 'Escape') {
      event.preventDefault();
      isSettled.current = true;
      return sheet.go(place);
    }
    if (key === 'Tab') {
      const next = afterTab(place, shiftKey, sheet.size);
      if (next) event.preventDefault();
      return leave(next);
    }
    const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
    const isSideways = isOver && (key === 'ArrowLeft' || key === 'ArrowRight');
    const to =
      key === 'Enter'
        ? moved(place, shiftKey ? 'ArrowUp' : 'ArrowDown', false, sheet.size)
        : moved(place, key, false, sheet.size);
    if (key === 'Enter' || isVertical || isSideways) {
      event.preventDefault();
      leave(to);
    }
  }

  return (
    <input
      className={css.input}
      aria-label={t('cellOf', {
        person: `${cell.row.lastName}, ${cell.row.firstName}`,
        month: formatMonth(cell.month),
      })}
      inputMode="decimal"
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: the field appears because somebody types in the cell that has the focus
      autoFocus
      value={text}
      onFocus={(event) => isOver || event.target.select()}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={handleKey}
      onBlur={() => leave(null)}
    />
  );
}
