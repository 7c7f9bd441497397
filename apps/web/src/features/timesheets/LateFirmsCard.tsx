import { addMonths, type Month } from '@clausier/domain/shared/month';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/Button';
import { Card } from '../../ui/Card';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorState } from '../../ui/ErrorState';
import { LoadingState } from '../../ui/LoadingState';
import { Sign } from '../../ui/Sign';
import { TableFrame } from '../../ui/TableFrame';
import { useLateFirms } from './use-reviews';

/** Who has people under contract and has said nothing of the month, with the way to reach them. */
export function LateFirmsCard() {
  const { t } = useTranslation('timesheets');
  const { formatMonth, formatDay } = useFormats();
  const { today } = useSession();
  const [wanted, setWanted] = useState<string | null>(null);
  const late = useLateFirms(wanted);
  if (late.error)
    return (
      <Card title={t('late.plain')}>
        <ErrorState error={late.error} onRetry={() => void late.refetch()} />
      </Card>
    );
  if (!late.data) return <LoadingState />;
  const { month, dueOn, isLate, firms } = late.data;
  const move = (count: number) => addMonths(month as Month, count);
  const step = (count: -1 | 1) => (
    <Button
      tone="quiet"
      aria-label={t('late.show', { month: formatMonth(move(count)) })}
      isDisabled={move(count) > today.slice(0, 7)}
      onPress={() => setWanted(move(count))}
    >
      <Sign name={count < 0 ? 'previous' : 'next'} />
    </Button>
  );
  return (
    <Card
      title={t('late.title', { count: firms.length, month: formatMonth(month) })}
      isFlush
      actions={
        <>
          <span>{t(isLate ? 'late.was' : 'late.until', { on: formatDay(dueOn) })}</span>
          {step(-1)}
          {step(1)}
        </>
      }
    >
      {firms.length === 0 ? (
        <EmptyState title={t('late.nobody', { month: formatMonth(month) })} />
      ) : (
        <TableFrame caption={t('late.plain')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('column.firmName')}</th>
              <th scope="col" className="num">
                {t('column.persons')}
              </th>
              <th scope="col">{t('column.lastMonth')}</th>
              <th scope="col">{t('column.contact')}</th>
            </tr>
          </thead>
          <tbody>
            {firms.map((firm) => (
              <tr key={firm.firmId}>
                <th scope="row" data-stack="name">
                  {firm.name}
                </th>
                <td className="num" data-label={t('column.persons')}>
                  {firm.persons}
                </td>
                <td data-label={t('column.lastMonth')}>
                  {firm.lastMonth ? formatMonth(firm.lastMonth) : t('late.never')}
                </td>
                <td data-label={t('column.contact')}>
                  <span>
                    {firm.contactName ?? '—'} {firm.contactPhone ? `· ${firm.contactPhone} ` : ''}
                    {firm.contactEmail ? (
                      <a href={`mailto:${firm.contactEmail}`}>{firm.contactEmail}</a>
                    ) : null}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </Card>
  );
}
