import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import type { Sorting } from '../../../lib/use-url-state';
import { CheckboxField } from '../../../ui/fields/CheckboxField';
import { SortHeader } from '../../../ui/tables/SortHeader';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { contractPath } from '../paths';
import type { PublishedItem } from '../use-open-data';
import { FollowingState } from './FollowingState';
import css from './published.module.css';

type Choosing = {
  chosen: ReadonlySet<number>;
  /** Null where nothing can be chosen. */
  onChoose: ((chosen: ReadonlySet<number>) => void) | null;
};
type PublishedTableProps = Choosing & { items: PublishedItem[]; sorting: Sorting; isStale: boolean };

/** Published contracts; those of one buyer that nobody follows can be chosen to become lots of one contract. */
export function PublishedTable({ items, sorting, isStale, chosen, onChoose }: PublishedTableProps) {
  const { t } = useTranslation('open-data');
  const head = (name: string, label: string, isNumeric = false) => (
    <SortHeader
      label={label}
      direction={sorting.directionOf(name)}
      onSort={(direction) => sorting.sortBy(name, direction)}
      isNumeric={isNumeric}
    />
  );
  return (
    <div aria-busy={isStale}>
      <TableFrame caption={t('list.caption')} stackOnPhone>
        <thead>
          <tr>
            {onChoose ? (
              <th scope="col">
                <span className="visually-hidden">{t('list.choose')}</span>
              </th>
            ) : null}
            {head('subject', t('list.subject'))}
            <th scope="col">{t('list.holders')}</th>
            {head('notifiedOn', t('list.notifiedOn'))}
            {head('amount', t('list.amount'), true)}
            {head('anomalies', t('list.anomalies'), true)}
            <th scope="col">{t('list.state')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <PublishedRow key={item.id} item={item} chosen={chosen} onChoose={onChoose} />
          ))}
        </tbody>
      </TableFrame>
    </div>
  );
}

function PublishedRow({ item, chosen, onChoose }: Choosing & { item: PublishedItem }) {
  const { t } = useTranslation('open-data');
  const { formatDay, formatEuros, formatCount } = useFormats();
  const [first, ...others] = item.holders;
  const subject = item.subject || t('list.noSubject');
  return (
    <tr>
      {onChoose ? (
        <td>
          <CheckboxField
            aria-label={t('list.chooseOne', { subject })}
            isDisabled={item.followedBy !== null}
            isSelected={chosen.has(item.id)}
            onChange={(isChosen) => {
              const next = new Set(chosen);
              if (isChosen) next.add(item.id);
              else next.delete(item.id);
              onChoose(next);
            }}
          >
            {''}
          </CheckboxField>
        </td>
      ) : null}
      <th scope="row" data-stack="name" className={css.subject}>
        <Link to={contractPath(item.id)}>{subject}</Link>
        <div className="small">
          {[item.buyer.name || item.buyer.id, item.number].filter(Boolean).join(' · ')}
        </div>
      </th>
      <td data-label={t('list.holders')}>
        {first ? first.name || first.id : t('list.noHolder')}
        {others.length > 0 ? (
          <div className="small">{t('list.moreHolders', { count: others.length })}</div>
        ) : null}
      </td>
      <td data-label={t('list.notifiedOn')}>{item.notifiedOn ? formatDay(item.notifiedOn) : '—'}</td>
      <td data-label={t('list.amount')} className="num">
        {item.amountCents === null ? '—' : formatEuros(item.amountCents)}
      </td>
      <td data-label={t('list.anomalies')} className="num">
        {formatCount(item.anomalies)}
      </td>
      <td data-label={t('list.state')}>
        <FollowingState item={item} />
      </td>
    </tr>
  );
}
