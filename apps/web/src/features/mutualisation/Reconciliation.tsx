import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/Card';
import { TableFrame } from '../../ui/TableFrame';
import css from './mutualisation.module.css';
import { ReconciliationRow } from './ReconciliationRow';
import type { Matrix } from './use-matrix';

/** From what each house manages down to the metropolitan total: hours that cross a border are in two houses' figures. */
export function Reconciliation({ matrix, selection }: { matrix: Matrix; selection: Selection }) {
  const { t } = useTranslation('mutualisation');
  const { formatHoursFigure } = useFormats();
  const nameOf = new Map(matrix.territories.map(({ code, name }) => [code, name]));
  const { sumOfManaged, countedTwice, metropolitanTotal } = matrix.reconciliation;
  const middle = `num ${css.middle}`;
  return (
    <Card title={t('reconciliation.title')} isFlush foot={t('reconciliation.note')}>
      <TableFrame caption={t('reconciliation.title')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('reconciliation.house')}</th>
            <th scope="col" className={middle}>
              {t('reconciliation.onOwn')}
            </th>
            <th scope="col" className={middle}>
              + {t('reconciliation.elsewhere')}
            </th>
            <th scope="col" className="num">
              <span className={css.middle}>= </span>
              {t('reconciliation.managed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.balances.map((balance) => (
            <ReconciliationRow
              key={balance.territory}
              balance={balance}
              name={nameOf.get(balance.territory) ?? balance.territory}
              selection={selection}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('reconciliation.sum')}</th>
            <td className={middle}>{formatHoursFigure(metropolitanTotal)}</td>
            <td className={middle}>{formatHoursFigure(countedTwice)}</td>
            <td className="num">{formatHoursFigure(sumOfManaged)}</td>
          </tr>
          <tr>
            <th scope="row">{t('reconciliation.twice')}</th>
            <td className={css.middle} />
            <td className={css.middle} />
            <td className={`num ${css.minus}`}>{`−\u202f${formatHoursFigure(countedTwice)}`}</td>
          </tr>
          <tr className={css.grand}>
            <th scope="row">{t('reconciliation.total')}</th>
            <td className={css.middle} />
            <td className={css.middle} />
            <td className="num">
              <Link to={linesPath(selection)}>{formatHoursFigure(metropolitanTotal)}</Link>
            </td>
          </tr>
        </tfoot>
      </TableFrame>
    </Card>
  );
}
