import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { TableFrame } from '../../ui/tables/TableFrame';
import css from './closings.module.css';
import { Difference } from './Difference';
import type { ClosingSummary } from './use-closings';

/** One closing a line: what was frozen, when, how much, and what has changed since. */
export function ClosingsTable({ closings }: { closings: ClosingSummary[] }) {
  const { t } = useTranslation('closings');
  const { formatHoursFigure, formatInstant } = useFormats();
  return (
    <TableFrame caption={t('list')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('column.subject')}</th>
          <th scope="col">{t('column.cutOff')}</th>
          <th scope="col" className="num">
            {t('column.hours')}
          </th>
          <th scope="col" className="num">
            {t('column.difference')}
          </th>
          <th scope="col">{t('column.seal')}</th>
          <th scope="col">{t('column.by')}</th>
        </tr>
      </thead>
      <tbody>
        {closings.map((closing) => (
          <tr key={closing.id}>
            <th scope="row" data-stack="name">
              <div>
                <Link to={`/arretes/${closing.id}`}>
                  {closing.territory
                    ? t('house', { territory: closing.territory.name, year: closing.year })
                    : t('whole', { year: closing.year })}
                </Link>
                {closing.note ? <p className={css.note}>{closing.note}</p> : null}
              </div>
            </th>
            <td data-label={t('column.cutOff')}>{formatInstant(closing.cutOffAt)}</td>
            <td className="num" data-stack="figure">
              {closing.hours === null ? <HiddenFigure /> : formatHoursFigure(closing.hours)}
            </td>
            <td className="num" data-label={t('column.difference')}>
              <Difference frozen={closing.hours} today={closing.hoursToday} isHours />
            </td>
            <td data-label={t('column.seal')}>
              {closing.sha256 === null ? (
                <HiddenFigure />
              ) : (
                <code className={css.seal}>{closing.sha256.slice(0, 12)}…</code>
              )}
            </td>
            <td data-label={t('column.by')}>{closing.closedBy}</td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
