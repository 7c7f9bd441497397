import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { components } from '../../lib/api/schema.gen';
import type { Chosen } from '../../lib/choosing/use-chosen';
import { useFormats } from '../../lib/format/use-formats';
import type { Sorting } from '../../lib/use-url-state';
import { Tag } from '../../ui/signs/Tag';
import { PickAllCell, PickCell } from '../../ui/tables/PickCell';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';
import { LastTold } from './LastTold';
import { LateFirmActions } from './LateFirmActions';
import css from './late-firms.module.css';
import { lateFirmsPath } from './paths';
import { periodsNamed } from './periods-named';
import type { LateFirm } from './use-late-firms';

type LateFirmsTableProps = {
  page: components['schemas']['LateFirmPage'];
  chosen: Chosen<LateFirm>;
  url: Sorting;
};

/** One firm a line: what it owes, since when, when it was last told, whom to call. */
export function LateFirmsTable({ page, chosen, url }: LateFirmsTableProps) {
  const { t } = useTranslation('late-firms');
  const { formatDay, formatShortMonth } = useFormats();
  const sorted = (column: string) => (
    <SortHeader
      label={t(`column.${column}`)}
      direction={url.directionOf(column)}
      onSort={(direction) => url.sortBy(column, direction)}
    />
  );
  return (
    <TableFrame caption={t('title')} stackOnPhone>
      <thead>
        <tr>
          <PickAllCell
            isOn={chosen.isAll}
            isSome={chosen.items.length > 0}
            onAll={chosen.all}
            onNone={chosen.none}
          />
          {sorted('name')}
          {sorted('months')}
          {sorted('dueOn')}
          {sorted('lastReminder')}
          <th scope="col">{t('column.contact')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('column.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {page.items.map((firm) => (
          <tr key={firm.firmId} aria-selected={chosen.has(firm.firmId) || undefined}>
            <PickCell
              name={firm.name}
              isOn={chosen.has(firm.firmId)}
              onPick={() => chosen.toggle(firm.firmId)}
            />
            <th scope="row" data-stack="name">
              <span>
                <Link to={`${lateFirmsPath}/${firm.firmId}`}>{firm.name}</Link>
                <span className={css.under}>
                  {firm.lastMonth
                    ? t('lastMonth', { month: formatShortMonth(firm.lastMonth) })
                    : t('neverAnswered')}
                </span>
              </span>
            </th>
            <td data-label={t('column.months')} className={css.month}>
              <Months firm={firm} />
            </td>
            <td data-label={t('column.dueOn')} className={css.month}>
              {firm.isLate ? (
                <Tag tone="bad">{t('since', { on: formatDay(firm.dueOn) })}</Tag>
              ) : (
                <Tag>{t('awaited', { on: formatDay(firm.dueOn) })}</Tag>
              )}
            </td>
            <td data-label={t('column.lastReminder')}>
              <LastTold firm={firm} />
            </td>
            <td data-label={t('column.contact')}>
              <Contact firm={firm} />
            </td>
            <td>
              <LateFirmActions firm={firm} isMailed={page.isMailed} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

/** The months owed, the last three by name: a firm that owes more is asked about all. */
function Months({ firm: { months } }: { firm: LateFirm }) {
  const { t } = useTranslation('late-firms');
  const { formatShortPeriod } = useFormats();
  const periods = periodsNamed(months);
  const named = periods.slice(-3).map(({ firstMonth, month }) => formatShortPeriod(firstMonth, month));
  const more = periods.length - named.length;
  const persons = Math.max(...months.map((one) => one.persons));
  return (
    <span>
      {more > 0 ? t('moreMonths', { count: more, months: named.join(', ') }) : named.join(', ')}
      <span className={css.under}>{t('persons', { count: persons })}</span>
    </span>
  );
}

function Contact({ firm: { contactName, contactEmail, contactPhone } }: { firm: LateFirm }) {
  const { t } = useTranslation('late-firms');
  if (!contactName && !contactEmail && !contactPhone) return <span className="small">{t('noContact')}</span>;
  return (
    <span className={css.contact}>
      {contactName ? <span>{contactName}</span> : null}
      {contactPhone ? <a href={`tel:${contactPhone.replace(/\s/g, '')}`}>{contactPhone}</a> : null}
      {contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : null}
    </span>
  );
}
