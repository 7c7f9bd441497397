import { addMonthsToDay, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import type { useUrlState } from '../../lib/use-url-state';
import { Tag } from '../../ui/signs/Tag';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';
import { participantPath } from './paths';
import type { ParticipantItem } from './use-participants';

type ParticipantTableProps = {
  items: ParticipantItem[];
  url: Pick<ReturnType<typeof useUrlState>, 'directionOf' | 'sortBy'>;
};

const COLUMNS = ['name', 'bornOn', 'communeName', 'group', 'employer', 'eligibleUntil'] as const;

/** The list itself; one block a person on a phone. */
export function ParticipantTable({ items, url }: ParticipantTableProps) {
  const { t } = useTranslation('participants');
  return (
    <TableFrame caption={t('list.caption')} stackOnPhone>
      <thead>
        <tr>
          {COLUMNS.map((id) =>
            id === 'group' ? (
              <th key={id} scope="col">
                {t('column.group')}
              </th>
            ) : (
              <SortHeader
                key={id}
                label={t(`column.${id}`)}
                direction={url.directionOf(id)}
                onSort={(direction) => url.sortBy(id, direction)}
              />
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <ParticipantRow key={item.id} item={item} />
        ))}
      </tbody>
    </TableFrame>
  );
}

function ParticipantRow({ item }: { item: ParticipantItem }) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  return (
    <tr>
      <th scope="row" data-stack="name">
        <Link to={participantPath(item.id)}>{nameInList(item)}</Link>
      </th>
      <td data-label={t('column.bornOn')}>{formatDay(item.bornOn)}</td>
      <td data-label={t('column.communeName')}>
        <span>
          {item.isElsewhere ? (
            <Tag tone="mut">{item.communeName ?? item.territoryName}</Tag>
          ) : (
            (item.communeName ?? '–')
          )}
          {item.isQpv ? <span className="small"> QPV</span> : null}
        </span>
      </td>
      <td data-label={t('column.group')}>
        {item.criterionGroup ? (
          t(`group.${item.criterionGroup}`)
        ) : (
          <span className="small">{t(item.isOwn ? 'list.noCriterion' : 'list.otherHouse')}</span>
        )}
      </td>
      <td data-label={t('column.employer')}>{item.employer ?? <span className="small">–</span>}</td>
      <td data-label={t('column.eligibleUntil')}>
        {item.eligibleUntil ? (
          <UntilDay day={item.eligibleUntil} />
        ) : (
          <span className="small">{t('list.notStarted')}</span>
        )}
      </td>
    </tr>
  );
}

/** The end of the 24 months, louder as it comes near. */
export function UntilDay({ day }: { day: string }) {
  const { t } = useTranslation('participants');
  const { formatDay } = useFormats();
  const { today } = useSession();
  if (day < today) return <Tag tone="bad">{t('clock.over', { day: formatDay(day) })}</Tag>;
  const isNear = day <= addMonthsToDay(today as CalendarDay, 6);
  return isNear ? <Tag tone="warn">{formatDay(day)}</Tag> : formatDay(day);
}
