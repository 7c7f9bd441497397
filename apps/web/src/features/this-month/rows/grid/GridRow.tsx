import type { ReactNode, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../../../ui/classes';
import type { StatementRow } from '../../use-this-month';
import { GRID_COLUMNS } from '../cells/row-fields';
import css from '../rows.module.css';

type GridRowProps = {
  row: StatementRow;
  at: number;
  isChosen: boolean;
  /** Null when rows are only shown. */
  onChoose: (() => void) | null;
  ref: Ref<HTMLTableRowElement>;
  children: ReactNode;
};

/** One row of the grid with its number and the box that chooses it; Space does the same from any of its cells. */
export function GridRow({ row, at, isChosen, onChoose, ref, children }: GridRowProps) {
  const { t } = useTranslation('this-month');
  return (
    <tr
      ref={ref}
      data-index={at}
      aria-rowindex={at + 2}
      className={classes(row.outcome === 'IGNORED' && css.aside, isChosen && css.chosen)}
    >
      <td className={css.pick} aria-colindex={1}>
        {onChoose ? (
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t('select.row', { number: row.rowNumber })}
            checked={isChosen}
            onChange={onChoose}
          />
        ) : null}
        <span className={css.number}>{row.rowNumber}</span>
      </td>
      {children}
    </tr>
  );
}

/** A row that is on its way. */
export function ComingRow({ at, height }: { at: number; height: number }) {
  const { t } = useTranslation('this-month');
  return (
    <tr aria-rowindex={at + 2} aria-busy className={css.coming} style={{ height }}>
      <td colSpan={GRID_COLUMNS.length + 1}>
        <span className="visually-hidden">{t('grid.coming')}</span>
      </td>
    </tr>
  );
}

/** The room of the rows that are not drawn. */
export function Gap({ height }: { height: number }) {
  if (height <= 0) return null;
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: a row without a cell cannot take the focus
  return <tr aria-hidden="true" style={{ height }} />;
}
