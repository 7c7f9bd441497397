import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { askedIn, offeredTo } from '../../lib/filters/breakdowns';
import { pathTo, type Selection } from '../../lib/selection/selection';
import { useSession } from '../../lib/session/use-session';
import css from './totals.module.css';

/** What can be told where a filter cannot: the same without the filters, whole years by territory, months of the whole. */
export function InsteadTold({ selection }: { selection: Selection }) {
  const { t } = useTranslation('totals');
  const { user } = useSession();
  const { from, to, asOf, operationTerritory, residenceTerritory, crossing } = selection;
  const offered = offeredTo(user);
  const refused = askedIn(selection).filter((name) => !offered.includes(name));
  const period = { from, to, ...(asOf ? { asOf } : {}) };
  const places = {
    ...(operationTerritory ? { operationTerritory } : {}),
    ...(residenceTerritory && user.role === 'METROPOLIS' ? { residenceTerritory } : {}),
    ...(crossing && user.role === 'METROPOLIS' ? { crossing } : {}),
  };
  const year = from.slice(0, 4);
  const whole = { ...period, from: `${year}-01`, to: `${year}-12` };
  const ways = [
    ...(refused.length > 0 ? [{ key: 'withoutFilters' as const, to: { ...period, ...places } }] : []),
    ...(Object.keys(places).length > 0
      ? [
          { key: 'wholeYear' as const, to: { ...whole, ...places } },
          { key: 'allTerritories' as const, to: period },
        ]
      : []),
  ];
  if (ways.length === 0) return null;
  return (
    <ul className={css.instead} aria-label={t('instead.title')}>
      {ways.map((way) => (
        <li key={way.key}>
          <Link to={pathTo('/totaux', way.to)}>{t(`instead.${way.key}`, { year })}</Link>
        </li>
      ))}
    </ul>
  );
}
