import { addMonthsToDay, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../../lib/format/use-formats';
import { useSession } from '../../../lib/session/use-session';
import { Card } from '../../../ui/page/Card';
import { Tag } from '../../../ui/signs/Tag';
import { EmptyState } from '../../../ui/states/EmptyState';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Operation } from '../use-operation';
import css from './people.module.css';

type People = NonNullable<Operation['people']>;
type Person = People['items'][number];

/** Warned of six months before the end of the 24-month path. */
const WARNED_MONTHS = 6;

/** Who works on the operation in the month, for which firm, from where, and until when their hours count. */
export function PeopleAtWork({ operation, people }: { operation: Operation['operation']; people: People }) {
  const { t } = useTranslation('operations');
  const { formatMonth, formatShortMonth } = useFormats();
  const title = t('people.title', { month: formatMonth(people.month) });
  const rest = people.count - people.items.length;
  return (
    <Card
      title={title}
      actions={<Link to={`/participants?operation=${operation.id}`}>{t('people.all')}</Link>}
      isFlush
      foot={rest > 0 ? t('people.more', { count: rest }) : null}
    >
      {people.items.length === 0 ? (
        <EmptyState title={t('people.nobody')}>
          {operation.status === 'CLOSED' ? null : t('people.nobodyHelp')}
        </EmptyState>
      ) : (
        <TableFrame caption={title} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('people.participant')}</th>
              <th scope="col">{t('people.employer')}</th>
              <th scope="col">{t('people.residence')}</th>
              <th scope="col" className="num">
                {formatShortMonth(people.month)}
              </th>
              <th scope="col" className="num">
                {t('people.total')}
              </th>
              <th scope="col">{t('people.until')}</th>
            </tr>
          </thead>
          <tbody>
            {people.items.map((person) => (
              <PersonRow key={person.employmentContractId} person={person} month={people.month} />
            ))}
          </tbody>
        </TableFrame>
      )}
    </Card>
  );
}

function PersonRow({ person, month }: { person: Person; month: string }) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure, formatShortMonth } = useFormats();
  const until = formatShortMonth(person.eligibleUntil.slice(0, 7));
  return (
    <tr>
      <th scope="row" data-stack="name">
        <Link to={`/participants/${person.participantId}`} className={css.name}>
          {person.lastName}, {person.firstName}
        </Link>
      </th>
      <td data-label={t('people.employer')}>
        <span>
          {person.firmName}{' '}
          {person.firmKind === 'ENTREPRISE' ? null : <span className="small">{person.firmKind}</span>}
        </span>
      </td>
      <td data-label={t('people.residence')}>
        {person.isMutualised ? (
          <span>
            <Tag tone="mut">{person.communeName ?? person.territoryName}</Tag>
            <span className={css.territory}>{person.territoryName}</span>
          </span>
        ) : (
          person.communeName
        )}
      </td>
      <td className="num" data-stack="figure" data-label={formatShortMonth(month)}>
        <MonthHours person={person} />
      </td>
      <td className="num" data-label={t('people.total')}>
        {formatHoursFigure(person.totalHours, true)}
      </td>
      <td data-label={t('people.until')}>
        <UntilMonth day={person.eligibleUntil} month={until} />
      </td>
    </tr>
  );
}

function MonthHours({ person: { monthHours, monthDeclaredHours } }: { person: Person }) {
  const { t } = useTranslation('operations');
  const { formatHoursFigure } = useFormats();
  if (monthDeclaredHours === 0) return monthHours === 0 ? '–' : formatHoursFigure(monthHours, true);
  return (
    <span>
      {formatHoursFigure(monthHours + monthDeclaredHours, true)}
      <span className={css.waiting}>
        {t('people.declared', {
          hours: monthHours === 0 ? '' : formatHoursFigure(monthDeclaredHours, true),
        })}
      </span>
    </span>
  );
}

function UntilMonth({ day, month }: { day: string; month: string }) {
  const { t } = useTranslation('operations');
  const { today } = useSession();
  if (day < today) return <Tag tone="bad">{t('people.over', { month })}</Tag>;
  const isNear = day <= addMonthsToDay(today as CalendarDay, WARNED_MONTHS);
  return isNear ? <Tag tone="warn">{month}</Tag> : month;
}
