import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameInList } from '../../lib/format/person-name';
import { useFormats } from '../../lib/format/use-formats';
import { useLotName } from '../../lib/lots/use-lot-name';
import { Card } from '../../ui/page/Card';
import { Tag, type TagTone } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { TableFrame } from '../../ui/tables/TableFrame';
import { CorrectReturned } from './sending/CorrectReturned';
import css from './this-month.module.css';
import { type Statement, type StatementLine, useStatementLines } from './use-this-month';

const tones: Record<StatementLine['state'], TagTone> = {
  DRAFT: 'neutral',
  SENT: 'question',
  ACCEPTED: 'ok',
  RETURNED: 'bad',
  IGNORED: 'neutral',
  DISCARDED: 'neutral',
  REVERSED: 'bad',
};

/** What was sent, line by line, with the facilitator's decision. */
export function LinesCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const lotName = useLotName();
  const { formatHoursFigure, formatHours, formatMonth, formatInstant } = useFormats();
  const [page, setPage] = useState(1);
  const list = useStatementLines(statement.id, page);
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <LoadingState lines={4} />;
  const { items: lines, total, size, hours, returnedLines } = list.data;
  return (
    <Card
      title={t('sent.lines', { count: total })}
      isFlush
      actions={returnedLines > 0 ? <CorrectReturned statement={statement} /> : null}
      foot={
        <>
          {t('sent.sum', { hours: formatHours(hours) })}
          {total > size ? <Pagination page={page} pageSize={size} total={total} onPage={setPage} /> : null}
        </>
      }
    >
      <TableFrame caption={t('sent.lines', { count: total })} stackOnPhone>
        <thead>
          <tr>
            <th scope="col">{t('column.person')}</th>
            <th scope="col">{t('column.clause')}</th>
            <th scope="col">{t('column.month')}</th>
            <th scope="col" className="num">
              {t('column.hours')}
            </th>
            <th scope="col">{t('column.decision')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              <th scope="row" data-stack="name">
                {nameInList(line)}
              </th>
              <td data-label={t('column.clause')}>
                <span>
                  {lotName({ number: line.lotNumber, name: line.lotName })}
                  <span className={css.operation}>{line.operationName}</span>
                </span>
              </td>
              <td data-label={t('column.month')}>{formatMonth(line.month)}</td>
              <td className="num" data-stack="figure">
                {formatHoursFigure(line.hours, true)}
              </td>
              <td data-label={t('column.decision')}>
                <span>
                  <Tag tone={tones[line.state]}>{t(`lineState.${line.state}`)}</Tag>{' '}
                  <span className="small">
                    {line.reversalReason ??
                      line.decisionReason ??
                      (line.decidedAt ? formatInstant(line.decidedAt) : '')}
                  </span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
