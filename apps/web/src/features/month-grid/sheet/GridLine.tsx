import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { Tag } from '../../../ui/signs/Tag';
import type { Grid } from '../grid';
import css from '../month-grid.module.css';
import { GridCell, useCellWords } from './GridCell';
import type { Sheet } from './use-sheet';

type GridLineProps = { index: number; grid: Grid; sheet: Sheet };

/**
 * A person at an employer for a clause, with the cells of the months and their sum. Drawn again only when something of it
 * changes: an arrow key moves over one line of the forty on screen.
 */
export const GridLine = memo(Line, isAlike);

function Line({ index, grid, sheet }: GridLineProps) {
  const { t } = useTranslation('month-grid');
  const { formatHoursFigure } = useFormats();
  const words = useCellWords();
  const row = grid.rows[index]!;
  return (
    <tr aria-rowindex={index + 2}>
      <th scope="row">
        <Link to={`/participants/${row.participantId}`} tabIndex={-1} className={css.person}>
          {nameInList(row)}
        </Link>
        {row.isMutualised ? (
          <span className={css.where}>
            <Tag tone="mut">{row.communeName ?? row.territoryName}</Tag>
          </span>
        ) : null}
      </th>
      <td className={css.employer}>
        <span>{row.firmName}</span>
        <span className={css.clause}>{t('lot', { operation: row.operationName, lot: row.lotNumber })}</span>
      </td>
      {grid.months.map(({ month }, column) => (
        <GridCell key={month} place={{ row: index, column }} sheet={sheet} words={words} />
      ))}
      <td className="num">
        <b>{formatHoursFigure(row.hours, true)}</b>
      </td>
    </tr>
  );
}

/** What a line shows is the same: its row, the months, what was typed in it; and nobody is in it, before or after. */
function isAlike(one: GridLineProps, other: GridLineProps): boolean {
  const { index } = one;
  if (other.index !== index || isIn(one) || isIn(other)) return false;
  if (one.grid.rows[index] !== other.grid.rows[index] || one.grid.months !== other.grid.months) return false;
  return one.grid.months.every(
    (_, column) =>
      one.sheet.cellAt({ row: index, column })?.edit === other.sheet.cellAt({ row: index, column })?.edit,
  );
}

/** Whether the active cell or the chosen block reaches the line. */
function isIn({ index, sheet: { active, block } }: GridLineProps): boolean {
  return active.row === index || (block.from.row <= index && index <= block.to.row);
}
