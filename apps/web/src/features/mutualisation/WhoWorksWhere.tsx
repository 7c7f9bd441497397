import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';
import { HoursLink } from './HoursLink';
import { MatrixRow } from './MatrixRow';
import type { Matrix } from './matrix';
import { sortedRows, useMatrixSort } from './matrix-sort';
import css from './mutualisation.module.css';
import { ViewSwitch } from './ViewSwitch';

type WhoWorksWhereProps = { matrix: Matrix; selection: Selection; onShow: (view: string) => void };

/** The matrix: rows are territories of operations, columns territories of residence, and every cell opens its lines. */
export function WhoWorksWhere({ matrix, selection, onShow }: WhoWorksWhereProps) {
  const { t } = useTranslation('mutualisation');
  const { formatHours, formatPercent } = useFormats();
  const nameOf = new Map(matrix.territories.map(({ code, name }) => [code, name]));
  const cells = matrix.rows.flatMap((row) => row.cells.map(({ hours }) => hours ?? 0));
  const largest = Math.max(1, ...cells);
  const { by, direction, sort } = useMatrixSort();
  return (
    <Card
      title={t('matrix.title')}
      actions={<ViewSwitch view="tableau" onShow={onShow} />}
      isFlush
      foot={<Legend matrix={matrix} />}
    >
      <TableFrame caption={t('matrix.caption')} hasStickyColumn isMatrix>
        <thead>
          <tr>
            <SortHeader
              label={t('matrix.corner')}
              direction={by === 'name' ? direction : null}
              onSort={(to) => sort('name', to)}
            />
            {matrix.territories.map(({ code, name, isOutside }) => (
              <SortHeader
                key={code}
                label={isOutside ? t('outside') : name}
                direction={by === code ? direction : null}
                onSort={(to) => sort(code, to)}
                isNumeric
              />
            ))}
            <SortHeader
              label={t('total')}
              direction={by === 'total' ? direction : null}
              onSort={(to) => sort('total', to)}
              isNumeric
            />
          </tr>
        </thead>
        <tbody>
          {sortedRows(matrix, by, direction).map((row) => (
            <MatrixRow
              key={row.operation}
              row={row}
              name={nameOf.get(row.operation) ?? row.operation}
              largest={largest}
              selection={selection}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            {matrix.columnTotals.map(({ residence, hours }) => (
              <td key={residence} className="num">
                <HoursLink hours={hours} to={linesPath({ ...selection, residenceTerritory: residence })} />
              </td>
            ))}
            <td className={`num ${css.total}`}>
              <HoursLink hours={matrix.grandTotal} to={linesPath(selection)} />
            </td>
          </tr>
        </tfoot>
      </TableFrame>
      {matrix.mutualisedHours === null ? null : (
        <p className={css.share}>
          {t('matrix.share', {
            percent: formatPercent(matrix.mutualisedHours, matrix.grandTotal),
            part: formatHours(matrix.mutualisedHours),
            whole: formatHours(matrix.grandTotal),
          })}
        </p>
      )}
    </Card>
  );
}

function Legend({ matrix }: { matrix: Matrix }) {
  const { t } = useTranslation('mutualisation');
  return (
    <>
      <span className={css.legend}>
        <i className={css.home} /> {t('legend.home')}
      </span>
      <span className={css.legend}>
        <i className={css.mutualised} /> {t('legend.mutualised')}
      </span>
      {matrix.hasHiddenCells ? <span className={css.legend}>{t('legend.hidden')}</span> : null}
    </>
  );
}
