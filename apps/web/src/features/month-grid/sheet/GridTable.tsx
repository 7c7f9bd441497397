import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { writeBlock } from '../../../lib/clipboard/block';
import { useFormats } from '../../../lib/format/use-formats';
import { useShownShortcuts } from '../../../lib/keyboard/shown-screens';
import { useSession } from '../../../lib/session/use-session';
import { classes } from '../../../ui/classes';
import { Sign } from '../../../ui/signs/Sign';
import type { Grid } from '../grid';
import css from '../month-grid.module.css';
import { GridLine } from './GridLine';
import { obeyKey } from './obey-key';
import type { Sheet } from './use-sheet';

const ROW_HEIGHT = 44;
/** Below it, drawing every row is as fast and the browser can search in the page. */
const VIRTUAL_ABOVE = 100;

type GridTableProps = {
  grid: Grid;
  sheet: Sheet;
  isStale: boolean;
  /** A dialog about the typing is open. */
  isCovered: boolean;
};

/** The sheet itself: one Tab stop, arrows inside, first columns and both totals always in sight. */
export function GridTable({ grid, sheet, isStale, isCovered }: GridTableProps) {
  const { t } = useTranslation('month-grid');
  useShownShortcuts('grid');
  const frame = useRef<HTMLDivElement>(null);
  const isVirtual = grid.rows.length > VIRTUAL_ABOVE;
  const virtual = useVirtualizer({
    count: grid.rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    enabled: isVirtual,
    scrollPaddingStart: ROW_HEIGHT,
    scrollPaddingEnd: ROW_HEIGHT * 2,
  });
  const lines = isVirtual
    ? virtual.getVirtualItems().map(({ index }) => index)
    : grid.rows.map((_, index) => index);
  const above = isVirtual ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = isVirtual ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  const { row, column } = sheet.active;

  const isElsewhere = sheet.typing !== null || isCovered;
  const hadField = useRef(false);
  useEffect(() => {
    if (isElsewhere) {
      hadField.current = true;
      return;
    }
    // The field or the dialog that was over the cell is gone and took the focus with it: the cell takes it back.
    const isLost = hadField.current && document.activeElement === document.body;
    hadField.current = false;
    if (!isLost && !frame.current?.contains(document.activeElement)) return;
    if (isVirtual) virtual.scrollToIndex(row);
    frame.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
  }, [row, column, isElsewhere, isVirtual, virtual]);

  return (
    <div ref={frame} className={classes(css.frame, isVirtual && css.tall)} aria-busy={isStale}>
      <table
        className={css.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a native table keeps its rows and headers
        role="grid"
        aria-label={t('table')}
        aria-rowcount={grid.rows.length + 2}
        aria-multiselectable
        onKeyDown={(event) => obeyKey(event, sheet)}
        onPaste={(event: ClipboardEvent) => {
          if (sheet.typing) return;
          event.preventDefault();
          sheet.paste(event.clipboardData.getData('text/plain'));
        }}
        onCopy={(event: ClipboardEvent) => {
          if (sheet.typing) return;
          event.preventDefault();
          event.clipboardData.setData('text/plain', writeBlock(sheet.copy()));
        }}
      >
        <GridHead grid={grid} />
        <tbody>
          {above > 0 ? <Gap height={above} /> : null}
          {lines.map((index) => (
            <GridLine key={grid.rows[index]!.assignmentId} index={index} grid={grid} sheet={sheet} />
          ))}
          {below > 0 ? <Gap height={below} /> : null}
        </tbody>
        <GridTotals grid={grid} />
      </table>
    </div>
  );
}

/** The room of the rows that are not drawn. */
function Gap({ height }: { height: number }) {
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a cell cannot take the focus
  return <tr aria-hidden="true" style={{ height }} />;
}

function GridHead({ grid }: { grid: Grid }) {
  const { t } = useTranslation('month-grid');
  const { formatShortMonth } = useFormats();
  const { today } = useSession();
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col">{t('participant')}</th>
        <th scope="col">{t('employer')}</th>
        {grid.months.map(({ month, isLocked }) => (
          <th key={month} scope="col" className={classes('num', month === today.slice(0, 7) && css.current)}>
            {isLocked ? (
              <span className={css.lock}>
                <Sign name="lock" size={12} />
                <span className="visually-hidden">{t('locked')} </span>
              </span>
            ) : null}
            {formatShortMonth(month)}
          </th>
        ))}
        <th scope="col" className="num">
          {t('total')}
        </th>
      </tr>
    </thead>
  );
}

function GridTotals({ grid }: { grid: Grid }) {
  const { t } = useTranslation('month-grid');
  const { formatHoursFigure } = useFormats();
  return (
    <tfoot>
      <tr aria-rowindex={grid.rows.length + 2}>
        <th scope="row" colSpan={2}>
          {t('total')}
        </th>
        {grid.months.map(({ month, hours }) => (
          <td key={month} className="num">
            {formatHoursFigure(hours, true)}
          </td>
        ))}
        <td className="num">{formatHoursFigure(grid.hours, true)}</td>
      </tr>
    </tfoot>
  );
}
