import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { Tag } from '../../../ui/Tag';
import type { Grid } from '../grid';
import css from '../month-grid.module.css';
import { GridCell } from './GridCell';
import type { Sheet } from './use-sheet';

type GridLineProps = { index: number; grid: Grid; sheet: Sheet };

/** A person at an employer for a clause, with the cells of the months and their sum. */
export function GridLine({ index, grid, sheet }: GridLineProps) {
  const { t } = useTranslation('month-grid');
  const { formatHoursFigure } = useFormats();
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
        <GridCell key={month} place={{ row: index, column }} sheet={sheet} />
      ))}
      <td className="num">
        <b>{formatHoursFigure(row.hours, true)}</b>
      </td>
    </tr>
  );
}
