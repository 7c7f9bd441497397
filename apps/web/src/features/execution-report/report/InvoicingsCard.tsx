import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { Card } from '../../../ui/page/Card';
import { FigureHeads } from '../../../ui/tables/FigureHeads';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { ExecutionReport } from '../use-report';
import css from './report.module.css';
import { useLotWords } from './use-lot-words';

/** What was due and what was done at each statement of works, where an objective follows what is invoiced. */
export function InvoicingsCard({ report: { clauses } }: { report: ExecutionReport }) {
  const { t } = useTranslation('execution-report');
  const { formatDay, formatEuros, formatHoursFigure } = useFormats();
  const nameOf = useLotWords(clauses);
  const rows = clauses.flatMap((clause) =>
    (clause.invoicings ?? []).map((one) => ({
      ...one,
      clauseId: clause.clauseId,
      kind: clause.kind,
      lot: nameOf(clause),
    })),
  );
  if (rows.length === 0) return null;
  return (
    <Card title={t('tables.invoicings')} foot={t('note.invoicings')} isFlush>
      <TableFrame caption={t('tables.invoicings')} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('col.lot')}</th>
            <th scope="col">{t('col.invoicedOn')}</th>
            <FigureHeads
              labels={(['invoiced', 'dueHours', 'done', 'outstanding'] as const).map((key) =>
                t(`col.${key}`),
              )}
            />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.clauseId} ${row.invoicedOn}`}>
              <th scope="row" className={css.lot} data-stack="name">
                <div>
                  {row.lot}
                  <div className="small">{t(`filters:choice.clauseKind.${row.kind}`)}</div>
                  {row.isCarriedOver ? <div className="small">{t('note.carriedOver')}</div> : null}
                </div>
              </th>
              <td className={css.day} data-label={t('col.invoicedOn')}>
                {formatDay(row.invoicedOn)}
              </td>
              <td className="num" data-label={t('col.invoiced')}>
                {formatEuros(row.invoicedCents)}
              </td>
              <td className="num" data-label={t('col.dueHours')}>
                {formatHoursFigure(row.dueHours, true)}
              </td>
              <td className="num" data-stack="figure" data-label={t('col.done')}>
                {formatHoursFigure(row.doneHours, true)}
              </td>
              <td className="num" data-label={t('col.outstanding')}>
                {formatHoursFigure(row.dueHours - row.doneHours, true)}
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
