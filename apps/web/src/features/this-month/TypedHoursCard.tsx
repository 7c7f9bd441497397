import { type Hours, sumHours } from '@clausier/domain/hours/hours';
import { readHours } from '@clausier/domain/hours/parse-hours';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { problemOf } from '../../lib/api/problem';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { TableFrame } from '../../ui/tables/TableFrame';
import { useTypeHours } from './sending/use-write-statement';
import { TypedHoursRow } from './TypedHoursRow';
import css from './this-month.module.css';
import type { ThisMonth } from './use-this-month';

/** The people of the month with a field each: one types what they worked, the rest stays empty. */
export function TypedHoursCard({ month }: { month: ThisMonth }) {
  const { t } = useTranslation('this-month');
  const { formatHours, formatHoursFigure, formatMonth } = useFormats();
  const { sentence } = useProblemMessage();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Record<number, string>>({});
  const type = useTypeHours(({ id }) => void navigate(`/releves-envoyes/${id}`));
  const clauses = month.people.flatMap((person) => person.clauses.map((clause) => ({ person, clause })));
  const filled = clauses.flatMap(({ clause: { assignmentId } }) => {
    const hoursText = typed[assignmentId]?.trim() ?? '';
    return hoursText === '' ? [] : [{ assignmentId, hoursText }];
  });
  const read = filled.map(({ hoursText }) => readHours(hoursText));
  const total = sumHours(read.flatMap((one) => (one.ok ? [one.hours as Hours] : [])));

  function repeatLastMonth() {
    const known = clauses.filter(({ clause }) => clause.lastMonthHours > 0 && clause.waitingHours === null);
    setTyped(
      Object.fromEntries(
        known.map(({ clause }) => [clause.assignmentId, formatHoursFigure(clause.lastMonthHours)]),
      ),
    );
  }

  if (clauses.length === 0)
    return (
      <Card title={t('typed.title')}>
        <EmptyState title={t('typed.nobody', { month: formatMonth(month.month) })}>
          {t('typed.askHouse')}
        </EmptyState>
      </Card>
    );
  return (
    <Card
      title={t('typed.title')}
      isFlush
      actions={
        <Button tone="quiet" onPress={repeatLastMonth}>
          {t('typed.repeat')}
        </Button>
      }
      foot={
        <div className={css.between}>
          <span aria-live="polite">
            {type.error ? (
              <span role="alert">{sentence(problemOf(type.error))}</span>
            ) : (
              t('typed.total', { count: filled.length, hours: formatHours(total) })
            )}
          </span>
          <Button
            tone="primary"
            isPending={type.isPending}
            isDisabled={filled.length === 0}
            onPress={() =>
              type.mutate({
                month: month.month,
                rows: filled,
              })
            }
          >
            {t('typed.check')}
          </Button>
        </div>
      }
    >
      <TableFrame caption={t('typed.title')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.clause')}</th>
            <th scope="col" className="num">
              {t('column.lastMonth')}
            </th>
            <th scope="col">{t('column.known')}</th>
            <th scope="col" className="num">
              {t('column.hours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {clauses.map(({ person, clause }) => (
            <TypedHoursRow
              key={clause.assignmentId}
              person={person}
              clause={clause}
              text={typed[clause.assignmentId] ?? ''}
              onType={(text) => setTyped((all) => ({ ...all, [clause.assignmentId]: text }))}
            />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
