import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { ObjectiveBar } from '../../../ui/figures/ObjectiveBar';
import { Card } from '../../../ui/page/Card';
import { EmptyState } from '../../../ui/states/EmptyState';
import { FigureHeads } from '../../../ui/tables/FigureHeads';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { ExecutionReport, ReportClause } from '../use-report';
import css from './report.module.css';
import { useLotWords } from './use-lot-words';

/** What each clause asked, in force on the day, and what was done for it. */
export function ClausesCard({ report }: { report: ExecutionReport }) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatHoursFigure, formatPercent } = useFormats();
  const { clauses, totals, audience, day } = report;
  const nameOf = useLotWords(clauses);
  const hasTotal = clauses.length > 1 && audience !== 'FIRM';
  if (clauses.length === 0)
    return (
      <Card title={t('tables.clauses')}>
        <EmptyState title={t('note.noClause')} />
      </Card>
    );
  return (
    <Card title={t('tables.clauses')} foot={t('note.clauses', { day: formatDay(day) })} isFlush>
      <TableFrame caption={t('tables.clauses')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('col.lot')}</th>
            <FigureHeads
              labels={(['objective', 'done', 'outstanding'] as const).map((key) => t(`col.${key}`))}
            />
            <th scope="col">{t('col.rate')}</th>
            <th scope="col">{t('col.due')}</th>
          </tr>
        </thead>
        <tbody>
          {clauses.map((clause) => (
            <ClauseRow key={clause.clauseId} clause={clause} name={nameOf(clause)} />
          ))}
        </tbody>
        {hasTotal ? (
          <tfoot>
            <tr>
              <th scope="row" data-stack="name">
                {t('col.sum')}
              </th>
              <td className="num" data-label={t('col.objective')}>
                {formatHoursFigure(totals.objectiveHours, true)}
              </td>
              <td className="num" data-stack="figure" data-label={t('col.done')}>
                {formatHoursFigure(totals.doneHours, true)}
              </td>
              <td className="num" data-label={t('col.outstanding')}>
                {formatHoursFigure((totals.objectiveHours ?? 0) - totals.doneHours, true)}
              </td>
              <td data-label={t('col.rate')}>
                {totals.objectiveHours ? formatPercent(totals.doneHours, totals.objectiveHours) : '—'}
              </td>
              <td />
            </tr>
          </tfoot>
        ) : null}
      </TableFrame>
    </Card>
  );
}

function ClauseRow({ clause, name }: { clause: ReportClause; name: string }) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatHoursFigure } = useFormats();
  return (
    <tr>
      <th scope="row" className={css.lot} data-stack="name">
        <div>
          {name}
          <div className="small">{t(`filters:choice.clauseKind.${clause.kind}`)}</div>
        </div>
      </th>
      <td className="num" data-label={t('col.objective')}>
        {formatHoursFigure(clause.objectiveHours, true)}
      </td>
      <td className="num" data-stack="figure" data-label={t('col.done')}>
        {formatHoursFigure(clause.doneHours, true)}
      </td>
      <td className="num" data-label={t('col.outstanding')}>
        {formatHoursFigure(clause.outstandingHours, true)}
      </td>
      <td className={css.bar} data-label={t('col.rate')}>
        <ObjectiveBar committed={clause.objectiveHours} validated={clause.doneHours} />
      </td>
      <td className={css.day} data-label={t('col.due')}>
        {formatDay(clause.dueOn)}
      </td>
    </tr>
  );
}
