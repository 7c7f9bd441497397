import type { ReactNode } from 'react';
import { classes } from '../../../../ui/classes';
import type { StatementRow } from '../../use-this-month';
import { isInBlock } from '../grid/grid-place';
import type { RowsSheet } from '../grid/use-rows-sheet';
import { sentenceId } from '../RowVerdict';
import css from '../rows.module.css';
import { CellEditor } from './CellEditor';
import { errorsOn, isField, isQuestion } from './row-fields';

type RowCellProps = {
  row: StatementRow;
  at: number;
  columnAt: number;
  sheet: RowsSheet;
  children: ReactNode;
};

/** A cell of the grid: one Tab stop for all of them, the error on the cell it is about, the field over it while one types. */
export function RowCell({ row, at, columnAt, sheet, children }: RowCellProps) {
  const column = sheet.columns[columnAt]!;
  const place = { row: at, column: columnAt };
  const { active, typing } = sheet.state;
  const isActive = active.row === at && active.column === columnAt;
  const isTyped = isActive && typing !== null && isField(column);
  const errors = errorsOn(row, column);
  const isWrong = errors.length > 0 && column !== 'check';
  const Cell = column === 'person' ? 'th' : 'td';
  return (
    <Cell
      scope={Cell === 'th' ? 'row' : undefined}
      role={Cell === 'th' ? 'rowheader' : 'gridcell'}
      aria-colindex={columnAt + 2}
      aria-selected={isInBlock(sheet.block, place)}
      aria-invalid={isWrong || undefined}
      aria-describedby={isWrong ? sentenceId(row, errors[0]!.field) : undefined}
      data-place={`${at}-${columnAt}`}
      data-column={column}
      tabIndex={isActive && !isTyped ? 0 : -1}
      className={classes(
        css.cell,
        (column === 'hours' || column === 'read') && 'num',
        isWrong && (errors.every(isQuestion) ? css.askedCell : css.wrongCell),
        sheet.isBlock && isInBlock(sheet.block, place) && css.selected,
      )}
      onMouseDown={(event) => {
        if (isTyped || (event.target as HTMLElement).closest('button')) return;
        sheet.go(place, event.shiftKey);
        event.currentTarget.focus({ preventScroll: true });
        event.preventDefault();
      }}
      onDoubleClick={() => sheet.open(place)}
    >
      {isTyped ? (
        <CellEditor
          key={`${row.id} ${column}`}
          row={row}
          field={column}
          opensWith={typing.opensWith}
          sheet={sheet}
        />
      ) : (
        children
      )}
    </Cell>
  );
}
