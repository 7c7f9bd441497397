import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Button } from '../../../ui/buttons/Button';
import { TableFrame } from '../../../ui/tables/TableFrame';
import css from '../operations.module.css';
import type { Clause, Invoicing } from '../use-operation';
import { useRights } from '../use-rights';
import { InvoicingDialog } from './InvoicingDialog';
import { wordedDays } from './worded-days';

/** What was invoiced at each statement of works: what was due that day, what was done, and the corrections with their reasons. */
export function InvoicingTable({ clause }: { clause: Clause }) {
  const { t } = useTranslation('operations');
  const { canWrite, isMetropolis } = useRights();
  const [corrected, setCorrected] = useState<Invoicing | null>(null);
  const days = wordedDays(clause.invoicings);
  return (
    <>
      <h3>{t('invoicing.title')}</h3>
      <TableFrame caption={t('invoicing.title')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('invoicing.on')}</th>
            <th scope="col" className="num">
              {t('invoicing.amount')}
            </th>
            <th scope="col" className="num">
              {t('invoicing.due')}
            </th>
            {isMetropolis ? null : (
              <>
                <th scope="col" className="num">
                  {t('invoicing.done')}
                </th>
                <th scope="col" className="num">
                  {t('clauses.outstanding')}
                </th>
              </>
            )}
            {canWrite ? (
              <th scope="col">
                <span className="visually-hidden">{t('invoicing.correct')}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {days.map(({ last, before }) => (
            <DayRow key={last.revision} last={last} before={before} onCorrect={() => setCorrected(last)} />
          ))}
        </tbody>
      </TableFrame>
      <p className={`small ${css.note}`}>{t('invoicing.note')}</p>
      {corrected ? (
        <InvoicingDialog clause={clause} corrected={corrected} onClose={() => setCorrected(null)} />
      ) : null}
    </>
  );
}

type DayRowProps = { last: Invoicing; before: Invoicing[]; onCorrect: () => void };

function DayRow({ last, before, onCorrect }: DayRowProps) {
  const { t } = useTranslation('operations');
  const { formatDay, formatEuros, formatHoursFigure } = useFormats();
  const { canWrite, isMetropolis } = useRights();
  const day = formatDay(last.invoicedOn);
  const { dueHours, doneHours } = last;
  const hours = (value: number | null) => (value === null ? '—' : formatHoursFigure(value));
  return (
    <tr className={last.isStanding ? undefined : css.takenBack}>
      <th scope="row" data-stack="name">
        <div>
          {day}
          <DayNotes last={last} before={before} />
        </div>
      </th>
      <td className="num" data-stack="figure" data-label={t('invoicing.amount')}>
        {last.cumulativeCents === null ? t('invoicing.none') : formatEuros(last.cumulativeCents)}
      </td>
      <td className="num" data-label={t('invoicing.due')}>
        {hours(dueHours)}
      </td>
      {isMetropolis ? null : (
        <>
          <td className="num" data-label={t('invoicing.done')}>
            {hours(doneHours)}
          </td>
          <td className="num" data-label={t('clauses.outstanding')}>
            {hours(dueHours === null || doneHours === null ? null : dueHours - doneHours)}
          </td>
        </>
      )}
      {canWrite ? (
        <td className="num">
          <Button tone="quiet" aria-label={t('invoicing.correctDay', { day })} onPress={onCorrect}>
            {t('invoicing.correct')}
          </Button>
        </td>
      ) : null}
    </tr>
  );
}

/** Why the amount is what it is, and what had been said of the day before. */
function DayNotes({ last, before }: { last: Invoicing; before: Invoicing[] }) {
  const { t } = useTranslation('operations');
  const { formatDay, formatEuros } = useFormats();
  return (
    <>
      {last.isCarriedOver ? <div className="small">{t('invoicing.carriedOver')}</div> : null}
      {last.reason ? <div className="small">{last.reason}</div> : null}
      {before.map((one) => (
        <div key={one.revision} className="small">
          {one.cumulativeCents === null
            ? t('invoicing.hadBeenTakenBack', { day: formatDay(one.recordedOn) })
            : t('invoicing.saidBefore', {
                amount: formatEuros(one.cumulativeCents),
                day: formatDay(one.recordedOn),
              })}
        </div>
      ))}
    </>
  );
}
