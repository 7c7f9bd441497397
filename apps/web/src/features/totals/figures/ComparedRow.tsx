import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { linesPath, moved, pathTo, type Selection } from '../../../lib/selection/selection';
import { HiddenFigure } from '../../../ui/figures/HiddenFigure';
import css from './compared.module.css';
import type { ComparedFigure } from './use-compared-rows';

/** One figure, as it is and as it was, with its definition. */
export function ComparedRow({ row, selection }: { row: ComparedFigure; selection: Selection }) {
  const { t } = useTranslation('totals');
  return (
    <tr>
      <th scope="row" className={css.name}>
        {row.label}
        <p className={css.definition}>
          {row.definition} {row.basis ? <b>{row.basis}</b> : null}
        </p>
      </th>
      {row.values.map((value, back) => (
        <td key={`${row.key}-${back === 0 ? 'now' : back}`} className={`num ${back === 0 ? css.now : ''}`}>
          {value === undefined ? (
            <span className={css.none}>{t('compared.notCompared')}</span>
          ) : value === null ? (
            <HiddenFigure />
          ) : row.screen ? (
            <Link to={pathTo(row.screen, selection)}>{value}</Link>
          ) : row.part ? (
            <Link to={linesPath({ ...moved(selection, -back), ...row.part })}>{value}</Link>
          ) : (
            value
          )}
        </td>
      ))}
    </tr>
  );
}
