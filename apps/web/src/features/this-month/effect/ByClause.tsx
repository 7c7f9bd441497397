import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../lib/format/use-formats';
import { useLotName } from '../../../lib/lots/use-lot-name';
import { Tag } from '../../../ui/signs/Tag';
import { TableFrame } from '../../../ui/tables/TableFrame';
import { BeforeAfter } from './BeforeAfter';
import css from './effect.module.css';
import type { Breakdown } from './use-breakdown';

/** What each clause receives, and how far the firm's own hours get towards its objective. */
export function ByClause({ breakdown: { byClause, hours } }: { breakdown: Breakdown }) {
  const { t } = useTranslation('this-month');
  const lotName = useLotName();
  const { formatHoursFigure, formatHours } = useFormats();
  return (
    <TableFrame caption={t('effect.byClause')} captionPlace="above" stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('column.clause')}</th>
          <th scope="col" className="num">
            {t('column.people')}
          </th>
          <th scope="col" className="num">
            {t('column.hours')}
          </th>
          <th scope="col">{t('effect.objective')}</th>
        </tr>
      </thead>
      <tbody>
        {byClause.map((one) => (
          <tr key={one.clauseId}>
            <th scope="row" data-stack="name">
              {lotName({ number: one.lotNumber, name: one.lotName })}
              <span className={css.operation}>{one.operationName}</span>
            </th>
            <td className="num" data-label={t('column.people')}>
              {one.persons}
            </td>
            <td className="num" data-stack="figure">
              {formatHoursFigure(one.hours, true)}
            </td>
            <td data-label={t('effect.objective')}>
              <span className={css.objective}>
                <BeforeAfter before={one.before} after={one.after} objective={one.committedHours} />
                <span className="small">
                  {t('effect.beforeAfter', {
                    before: formatHours(one.before),
                    after: formatHours(one.after),
                    objective: formatHours(one.committedHours),
                  })}
                </span>
                {one.committedHours > 0 && one.after > one.committedHours ? (
                  <Tag tone="warn">{t('effect.exceeded')}</Tag>
                ) : null}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" data-stack="name">
            {t('effect.total')}
          </th>
          <td data-stack="hidden" />
          <td className="num" data-stack="figure">
            {formatHoursFigure(hours, true)}
          </td>
          <td data-stack="hidden" />
        </tr>
      </tfoot>
    </TableFrame>
  );
}
