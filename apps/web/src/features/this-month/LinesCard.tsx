import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { ButtonLink } from '../../ui/ButtonLink';
import { Card } from '../../ui/Card';
import { TableFrame } from '../../ui/TableFrame';
import { Tag, type TagTone } from '../../ui/Tag';
import css from './this-month.module.css';
import type { Statement, StatementLine } from './use-this-month';

const tones: Record<StatementLine['state'], TagTone> = {
  DRAFT: 'neutral',
  SENT: 'question',
  ACCEPTED: 'ok',
  RETURNED: 'bad',
  IGNORED: 'neutral',
  DISCARDED: 'neutral',
};

/** What was sent, line by line, with the facilitator's decision. */
export function LinesCard({ statement }: { statement: Statement }) {
  const { t } = useTranslation('this-month');
  const { formatHoursFigure, formatHours, formatMonth, formatInstant } = useFormats();
  const { lines, month } = statement;
  const isReturned = lines.some(({ state }) => state === 'RETURNED');
  const sum = lines.filter(({ state }) => state !== 'IGNORED').reduce((total, { hours }) => total + hours, 0);
  return (
    <Card
      title={t('sent.lines', { count: lines.length })}
      isFlush
      actions={
        isReturned ? (
          <ButtonLink tone="primary" to={`/ce-mois?mois=${month}`}>
            {t('sent.again')}
          </ButtonLink>
        ) : null
      }
      foot={t('sent.sum', { hours: formatHours(sum) })}
    >
      <TableFrame caption={t('sent.lines', { count: lines.length })} stackOnPhone>
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
                {line.lastName} {line.firstName}
              </th>
              <td data-label={t('column.clause')}>
                <span>
                  {t('lot', { number: line.lotNumber, name: line.lotName })}
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
                    {line.decisionReason ?? (line.decidedAt ? formatInstant(line.decidedAt) : '')}
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
