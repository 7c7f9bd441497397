import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { HoursLink } from './HoursLink';
import type { Matrix } from './matrix';
import css from './mutualisation.module.css';
import { ReconciliationRow } from './ReconciliationRow';

/** From what each house manages down to the metropolitan total: hours that cross a border are in two houses' figures. */
export function Reconciliation({ matrix, selection }: { matrix: Matrix; selection: Selection }) {
  const { t } = useTranslation('mutualisation');
  const { formatHoursFigure } = useFormats();
  const nameOf = new Map(matrix.territories.map(({ code, name }) => [code, name]));
  const { sumOfManaged, countedTwice, metropolitanTotal } = matrix.reconciliation;
  const middle = `num ${css.middle}`;
  const shown = (hours: number | null) => (hours === null ? <HiddenFigure /> : formatHoursFigure(hours));
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
            <td className={middle}>{shown(metropolitanTotal)}</td>
            <td className={middle}>{shown(countedTwice)}</td>
            <td className="num">{shown(sumOfManaged)}</td>
          </tr>
          <tr>
            <th scope="row">{t('reconciliation.twice')}</th>
            <td className={css.middle} />
            <td className={css.middle} />
            <td className={`num ${css.minus}`}>
              {countedTwice === null ? <HiddenFigure /> : `−\u202f${formatHoursFigure(countedTwice)}`}
            </td>
          </tr>
          <tr className={css.grand}>
            <th scope="row">{t('reconciliation.total')}</th>
            <td className={css.middle} />
            <td className={css.middle} />
            <td className="num">
              <HoursLink hours={metropolitanTotal} to={linesPath(selection)} />
            </td>
          </tr>
        </tfoot>
      </TableFrame>
    </Card>
  );
}
