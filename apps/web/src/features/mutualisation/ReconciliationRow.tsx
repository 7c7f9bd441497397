import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';
import { HoursLink } from './HoursLink';
import type { Matrix } from './matrix';
import css from './mutualisation.module.css';

type ReconciliationRowProps = { balance: Matrix['balances'][number]; name: string; selection: Selection };

/** What one house manages, with the way to its report when the period is a year. */
export function ReconciliationRow({ balance, name, selection }: ReconciliationRowProps) {
  const { t } = useTranslation('mutualisation');
  const { user } = useSession();
  const { territory, onOwnOperations, byResidentsElsewhere, managed } = balance;
  const year = selection.from.slice(0, 4);
  const isYear = selection.from === `${year}-01` && selection.to === `${year}-12`;
  const mayRead = isYear && (!user.territory || user.territory.code === territory);
  const lines = (part: Partial<Selection>) => linesPath({ ...selection, ...part });
  return (
    <tr>
      <th scope="row" className={css.rowName}>
        {name}
        {mayRead ? (
          <Link className={css.report} to={`/territoires/${territory}/${year}`}>
            {t('reconciliation.report', { year })}
            <span className="visually-hidden"> {name}</span>
          </Link>
        ) : null}
      </th>
      <td className={`num ${css.middle}`}>
        <HoursLink hours={onOwnOperations} to={lines({ operationTerritory: territory })} />
      </td>
      <td className={`num ${css.middle}`}>
        <HoursLink
          hours={byResidentsElsewhere}
          to={lines({ residenceTerritory: territory, crossing: 'MUTUALISED' })}
        />
      </td>
      <td className="num">
        <b>
          <HoursLink hours={managed} to={lines({ territory })} />
        </b>
      </td>
    </tr>
  );
}
