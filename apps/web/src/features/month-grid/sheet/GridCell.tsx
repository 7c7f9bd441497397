import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { classes } from '../../../ui/classes';
import css from '../month-grid.module.css';
import { CellInput } from './CellInput';
import { isInside, type Place } from './place';
import type { Sheet, SheetCell } from './use-sheet';

/** What cells say, asked once a line: a page of the grid has hundreds of them. */
export function useCellWords() {
  const { t } = useTranslation('month-grid');
  const { formatHoursFigure } = useFormats();
  return useMemo(
    () => ({
      figure: (hours: number) => formatHoursFigure(hours, true),
      waiting: t('waiting'),
      shut: t('shut'),
      sign: { refused: t('sign.refused'), question: t('sign.question') },
    }),
    [t, formatHoursFigure],
  );
}

export type CellWords = ReturnType<typeof useCellWords>;

type GridCellProps = { place: Place; sheet: Sheet; words: CellWords };

/** One cell: its hours, its state, and the field over it while one types. */
export function GridCell({ place, sheet, words }: GridCellProps) {
  const cell = sheet.cellAt(place)!;
  const isActive = sheet.active.row === place.row && sheet.active.column === place.column;
  const isTyped = isActive && sheet.typing !== null;
  const isSelected = isInside(sheet.block, place);
  const problem = problemIn(cell);
  return (
    <td
      className={classes(
        'num',
        css.cell,
        cell.isLocked && css.locked,
        !cell.isOpen && css.shut,
        isSelected && css.selected,
        isActive && css.active,
        problem && css[problem],
        cell.edit && !problem && css.unsaved,
      )}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid takes the focus
      role="gridcell"
      aria-selected={isSelected}
      aria-colindex={place.column + 3}
      aria-invalid={problem !== null}
      data-place={`${place.row}-${place.column}`}
      tabIndex={isActive && !isTyped ? 0 : -1}
      onMouseDown={(event) => {
        if (isTyped) return;
        sheet.go(place, event.shiftKey);
        event.currentTarget.focus();
      }}
      onDoubleClick={() => sheet.startTyping('', false)}
    >
      {isTyped ? (
        <CellInput place={place} cell={cell} sheet={sheet} />
      ) : (
        <CellFigure cell={cell} words={words} />
      )}
    </td>
  );
}

/** How a cell that cannot be saved as it is shows itself. */
export function problemIn({ edit, held }: SheetCell): 'question' | 'refused' | null {
  if (edit === undefined) return held.isOver ? 'question' : null;
  if (edit.state === 'TO_CONFIRM' || edit.state === 'CONFLICT') return 'question';
  return edit.state === 'WAITING' || edit.state === 'SENDING' ? null : 'refused';
}

function CellFigure({ cell, words }: { cell: SheetCell; words: CellWords }) {
  const { edit, hours, held, isOpen } = cell;
  const problem = problemIn(cell);
  if (edit?.state === 'UNREADABLE') return <Flagged text={edit.text} sign={words.sign.refused} />;
  const text = hours === 0 ? '' : words.figure(hours);
  if (problem) return <Flagged text={text || '0'} sign={words.sign[problem]} />;
  if (held.waitingHours !== null && !edit) {
    return (
      <span className={css.waiting} title={words.waiting}>
        {text} <i>{words.figure(held.waitingHours)}</i>
        <span className="visually-hidden">{words.waiting}</span>
      </span>
    );
  }
  if (text) return text;
  return isOpen ? <span className={css.nil}>·</span> : <span className="visually-hidden">{words.shut}</span>;
}

function Flagged({ text, sign }: { text: string; sign: string }) {
  return (
    <>
      {text}
      <span className={css.flag} aria-hidden="true">
        !
      </span>
      <span className="visually-hidden">{sign}</span>
    </>
  );
}
