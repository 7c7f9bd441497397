import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';
import { Card } from '../../ui/Card';
import { TableFrame } from '../../ui/TableFrame';
import css from './mutualisation.module.css';
import type { Matrix } from './use-matrix';

/** From what each house manages down to the metropolitan total: hours that cross a border are in two houses' figures. */
export function Reconciliation({ matrix, selection }: { matrix: Matrix; selection: Selection }) {
  const { t } = useTranslation('mutualisation');
  const { formatHoursFigure } = useFormats();
  const { user } = useSession();
  const nameOf = new Map(matrix.territories.map(({ code, name }) => [code, name]));
  const { sumOfManaged, countedTwice, metropolitanTotal } = matrix.reconciliation;
  const year = selection.from.slice(0, 4);
  const isYear = selection.from === `${year}-01` && selection.to === `${year}-12`;
  const mayRead = (code: string) => isYear && (!user.territory || user.territory.code === code);
  return (
    <Card title={t('reconciliation.title')} isFlush foot={t('reconciliation.note')}>
      <TableFrame caption={t('reconciliation.title')}>
        <thead>
          <tr>
            <th scope="col">{t('reconciliation.house')}</th>
            <th scope="col" className="num">
              {t('reconciliation.managed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.balances.map(({ territory, managed }) => (
            <tr key={territory}>
              <th scope="row">
                {nameOf.get(territory)}
                {mayRead(territory) ? (
                  <>
                    {' '}
                    <Link className={css.report} to={`/territoires/${territory}/${year}`}>
                      {t('reconciliation.report', { year })}
                      <span className="visually-hidden"> {nameOf.get(territory)}</span>
                    </Link>
                  </>
                ) : null}
              </th>
              <td className="num">
                {managed === null ? (
                  <abbr title={t('legend.hidden')}>{t('hidden')}</abbr>
                ) : (
                  <Link className={css.plain} to={linesPath({ ...selection, territory })}>
                    {formatHoursFigure(managed)}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('reconciliation.sum')}</th>
            <td className="num">{formatHoursFigure(sumOfManaged)}</td>
          </tr>
          <tr>
            <th scope="row">{t('reconciliation.twice')}</th>
            <td className={`num ${css.minus}`}>{`−\u202f${formatHoursFigure(countedTwice)}`}</td>
          </tr>
          <tr className={css.grand}>
            <th scope="row">{t('reconciliation.total')}</th>
            <td className="num">
              <Link to={linesPath(selection)}>{formatHoursFigure(metropolitanTotal)}</Link>
            </td>
          </tr>
        </tfoot>
      </TableFrame>
    </Card>
  );
}
