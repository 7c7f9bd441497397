import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { HeatCell } from '../../ui/HeatCell';
import css from './mutualisation.module.css';
import type { Matrix } from './use-matrix';

type MatrixRowProps = { row: Matrix['rows'][number]; name: string; largest: number; selection: Selection };

/** The operations of one territory, by where the workers live. */
export function MatrixRow({ row, name, largest, selection }: MatrixRowProps) {
  const { t } = useTranslation('mutualisation');
  const { formatHoursFigure } = useFormats();
  const { operation, cells, total } = row;
  return (
    <tr>
      <th scope="row" className={css.rowName}>
        {name}
      </th>
      {cells.map(({ residence, hours }) => (
        <HeatCell
          key={residence}
          share={(hours ?? 0) / largest}
          kind={residence === operation ? 'home' : 'mutualised'}
        >
          {hours === null ? (
            <abbr title={t('legend.hidden')}>{t('hidden')}</abbr>
          ) : hours === 0 ? (
            <span className={css.nothing}>0</span>
          ) : (
            <Link
              to={linesPath({ ...selection, operationTerritory: operation, residenceTerritory: residence })}
            >
              {formatHoursFigure(hours)}
            </Link>
          )}
        </HeatCell>
      ))}
      <td className={`num ${css.total}`}>
        <Link className={css.plain} to={linesPath({ ...selection, operationTerritory: operation })}>
          {formatHoursFigure(total)}
        </Link>
      </td>
    </tr>
  );
}
