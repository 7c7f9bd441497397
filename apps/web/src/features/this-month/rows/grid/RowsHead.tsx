import { useTranslation } from 'react-i18next';
import type { Statement } from '../../use-this-month';
import type { GridColumn } from '../cells/row-fields';
import css from '../rows.module.css';

type RowsHeadProps = { origin: Statement['origin']; columns: readonly GridColumn[] };

/** The headers of the rows. */
export function RowsHead({ origin, columns }: RowsHeadProps) {
  const { t } = useTranslation('this-month');
  const isTyped = origin === 'GRID';
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={css.pick} aria-colindex={1}>
          {t('grid.number')}
        </th>
        {columns.map((column, at) => (
          <th
            key={column}
            scope="col"
            aria-colindex={at + 2}
            data-column={column}
            className={column === 'hours' || column === 'read' ? 'num' : undefined}
          >
            {isTyped && column === 'hours' ? t('column.typed') : t(`grid.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
