import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './privacy.module.css';
import type { PersonExport } from './use-retention';

type Contract = PersonExport['workContracts'][number];
type Assignment = Contract['assignments'][number];

/** A work contract with the clauses it served, hour by hour, corrections included. */
export function ExportedWork({ contract }: { contract: Contract }) {
  const { t } = useTranslation('privacy');
  const { formatDay } = useFormats();
  const { firm, trade, startedOn, endedOn, breachOn, breachReason } = contract;
  return (
    <section className={css.contract}>
      <b>{firm}</b> {trade ? `· ${trade}` : ''} ·{' '}
      {endedOn
        ? t('export.from', { from: formatDay(startedOn), to: formatDay(endedOn) })
        : t('export.since', { from: formatDay(startedOn) })}
      <div className="small">
        {t(`participants:contractType.${contract.contractType}`)} ·{' '}
        {t('export.counted', {
          commune: contract.commune,
          group: t(`participants:group.${contract.criterionGroup}`),
          age: t(`age.${contract.ageBand}`),
          day: formatDay(contract.eligibleUntil),
        })}
      </div>
      {breachOn ? <div>{t('export.breach', { day: formatDay(breachOn), reason: breachReason })}</div> : null}
      {contract.assignments.map((assignment) => (
        <ServedClause key={`${assignment.operation} ${assignment.startedOn}`} assignment={assignment} />
      ))}
    </section>
  );
}

function ServedClause({ assignment }: { assignment: Assignment }) {
  const { t } = useTranslation('privacy');
  const { formatHours, formatHoursFigure, formatMonth, formatInstant } = useFormats();
  const { operation, territory, derogations, hours } = assignment;
  const title = operation
    ? t('export.operation', { operation, territory })
    : t('export.operationElsewhere', { territory });
  const total = hours.reduce((sum, entry) => sum + entry.hours, 0);
  return (
    <div className={css.clause}>
      <p>
        {title} · {t('export.total')} : {formatHours(total)}
      </p>
      {derogations.map(({ reason }) => (
        <p key={reason} className="small">
          {t('export.derogation', { reason })}
        </p>
      ))}
      {hours.length > 0 ? (
        <TableFrame caption={title}>
          <thead>
            <tr>
              <th scope="col">{t('export.month')}</th>
              <th scope="col" className="num">
                {t('export.hours')}
              </th>
              <th scope="col">{t('export.kind')}</th>
              <th scope="col">{t('export.recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {hours.map((entry) => (
              <tr key={`${entry.month} ${entry.kind} ${entry.recordedAt} ${entry.hours}`}>
                <th scope="row">{formatMonth(entry.month)}</th>
                <td className="num">{formatHoursFigure(entry.hours)}</td>
                <td>{t(`kind.${entry.kind}`)}</td>
                <td>
                  {formatInstant(entry.recordedAt)}{' '}
                  {entry.isCorrection ? (
                    <span className="small">{t('export.correction', { reason: entry.reason })}</span>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      ) : null}
    </div>
  );
}
