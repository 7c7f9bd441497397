import { useVirtualizer } from '@tanstack/react-virtual';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { classes } from '../../ui/classes';
import { Sign } from '../../ui/Sign';
import { GridLine } from './GridLine';
import type { Grid } from './grid';
import css from './month-grid.module.css';
import { writeBlock } from './paste-block';
import { afterTab, moved } from './place';
import type { Sheet } from './use-sheet';

const ROW_HEIGHT = 44;
/** Below it, drawing every row is as fast and the browser can search in the page. */
const VIRTUAL_ABOVE = 100;

type GridTableProps = { grid: Grid; sheet: Sheet; isStale: boolean; onHelp: () => void };

/** The sheet itself: one Tab stop, arrows inside, first columns and both totals always in sight. */
export function GridTable({ grid, sheet, isStale, onHelp }: GridTableProps) {
  const { t } = useTranslation('month-grid');
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

  useEffect(() => {
    if (!frame.current?.contains(document.activeElement)) return;
    if (isVirtual) virtual.scrollToIndex(row);
    frame.current.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`)?.focus();
  }, [row, column, isVirtual, virtual]);

  return (
    <div
      ref={frame}
      className={classes(css.frame, isVirtual && css.tall)}
      aria-busy={isStale}
      onKeyDown={(event) => handleKey(event, sheet, onHelp)}
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
      <table
        className={css.grid}
        role="grid"
        aria-label={t('table')}
        aria-rowcount={grid.rows.length + 2}
        aria-multiselectable
      >
        <GridHead grid={grid} />
        <tbody>
          {above > 0 ? <tr aria-hidden="true" style={{ height: above }} /> : null}
          {lines.map((index) => (
            <GridLine key={grid.rows[index]!.assignmentId} index={index} grid={grid} sheet={sheet} />
          ))}
          {below > 0 ? <tr aria-hidden="true" style={{ height: below }} /> : null}
        </tbody>
        <GridTotals grid={grid} />
      </table>
    </div>
  );
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

function handleKey(event: KeyboardEvent, sheet: Sheet, onHelp: () => void): void {
  if (sheet.typing || event.altKey) return;
  const { key, shiftKey } = event;
  const isCommand = event.ctrlKey || event.metaKey;
  const done = () => event.preventDefault();
  const target = moved(sheet.active, key, isCommand, sheet.size);
  if (target) {
    done();
    return sheet.go(target, shiftKey);
  }
  if (key === 'Tab') {
    const next = afterTab(sheet.active, shiftKey, sheet.size);
    if (!next) return;
    done();
    return sheet.go(next);
  }
  if (isCommand && key.toLowerCase() === 'd') return done(), sheet.fillDown();
  if (isCommand && key.toLowerCase() === 'z') return done(), sheet.undo();
  if (isCommand) return;
  if (key === '?') return done(), onHelp();
  if (key === 'Delete' || key === 'Backspace') return done(), sheet.clear();
  if (key === 'Enter' || key === 'F2') return done(), sheet.startTyping('', false);
  if (/^[\d,.:h]$/.test(key)) return done(), sheet.startTyping(key, true);
}
