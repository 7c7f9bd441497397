import { type ClipboardEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownShortcuts } from '../../../../lib/keyboard/shown-screens';
import { classes } from '../../../../ui/classes';
import type { Statement } from '../../use-this-month';
import { RowCell } from '../cells/RowCell';
import type { GridColumn } from '../cells/row-fields';
import type { Alike } from '../changes/alike';
import type { Corrections } from '../changes/use-corrections';
import css from '../rows.module.css';
import { RowsContext } from '../rows-context';
import type { Rows } from '../use-rows';
import { copyBlock, pasteBlock } from './copy-and-paste';
import { ComingRow, Gap, GridRow } from './GridRow';
import { obeyRowsKey } from './obey-rows-key';
import { RowsHead } from './RowsHead';
import { ROW_HEIGHT, useRowWindow } from './use-row-window';
import { useRowsSheet } from './use-rows-sheet';

/** Below it, the table is as long as its rows and the page scrolls; above, it scrolls inside its card. */
const TALL_ABOVE = 14;

type RowsGridProps = {
  statement: Statement;
  rows: Rows;
  corrections: Corrections | null;
  selected: ReadonlySet<number>;
  onSelect: (rowIds: number[]) => void;
  onAlike: (alike: Alike | null) => void;
  onReplace: () => void;
};

/** The rows as a sheet: only those in sight are drawn, one Tab stop, the arrows inside, the errors on their cells. */
export function RowsGrid(props: RowsGridProps) {
  const { statement, rows, corrections, selected, onSelect, onAlike, onReplace } = props;
  const { t } = useTranslation('this-month');
  useShownShortcuts('rows');
  const frame = useRef<HTMLDivElement>(null);
  const { virtual, table, drawn, models, above, below } = useRowWindow(rows, frame);
  const sheet = useRowsSheet({
    statementId: statement.id,
    rows,
    corrections,
    frame,
    scrollTo: (row) => virtual.scrollToIndex(row),
    onAlike,
  });
  const edit = (rowId: number, field: GridColumn) => {
    const at = drawn.find(({ row }) => row?.id === rowId)?.index;
    if (at !== undefined) sheet.open({ row: at, column: rows.columns.indexOf(field) });
  };
  const onChoose = () => onSelect(sheet.rowsOfBlock().map(({ id }) => id));

  function copy(event: ClipboardEvent): void {
    if (sheet.state.typing) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', copyBlock(sheet.block, rows));
  }

  function paste(event: ClipboardEvent): void {
    if (sheet.state.typing || !corrections) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    corrections.change(pasteBlock(text, sheet.block, rows));
  }

  return (
    <RowsContext value={{ statement, corrections, edit }}>
      <div ref={frame} className={classes(css.frame, rows.total > TALL_ABOVE && css.tall)}>
        <table
          className={css.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a native table keeps its rows and headers
          role="grid"
          aria-label={t('rowsRead', { count: rows.total })}
          aria-rowcount={rows.total + 1}
          aria-colcount={rows.columns.length + 1}
          aria-multiselectable
          data-takes-letters
          onKeyDown={(event) => obeyRowsKey(event, { sheet, corrections, onReplace, onSelect: onChoose })}
          onCopy={copy}
          onPaste={paste}
        >
          <RowsHead origin={statement.origin} columns={rows.columns} />
          <tbody>
            <Gap height={above} />
            {drawn.map(({ index, row }) => {
              const model = row && models.get(row.id);
              if (!row || !model) return <ComingRow key={`coming ${index}`} at={index} height={ROW_HEIGHT} />;
              return (
                <GridRow
                  key={row.id}
                  ref={virtual.measureElement}
                  row={row}
                  at={index}
                  isChosen={selected.has(row.id)}
                  onChoose={corrections ? () => onSelect([row.id]) : null}
                >
                  {model
                    .getAllCells()
                    .filter((cell) => rows.columns.includes(cell.column.id as GridColumn))
                    .map((cell, columnAt) => (
                      <RowCell key={cell.id} row={row} at={index} columnAt={columnAt} sheet={sheet}>
                        <table.FlexRender cell={cell} />
                      </RowCell>
                    ))}
                </GridRow>
              );
            })}
            <Gap height={below} />
          </tbody>
        </table>
      </div>
    </RowsContext>
  );
}
