import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Chosen } from '../../lib/choosing/use-chosen';
import { useFormats } from '../../lib/format/use-formats';
import type { SortDirection } from '../../lib/use-url-state';
import { Tag } from '../../ui/signs/Tag';
import { PickAllCell, PickCell } from '../../ui/tables/PickCell';
import { SortHeader } from '../../ui/tables/SortHeader';
import { TableFrame } from '../../ui/tables/TableFrame';
import type { ReviewItem } from './use-reviews';

type ReviewTableProps = {
  items: ReviewItem[];
  chosen: Chosen<ReviewItem>;
  url: {
    directionOf: (column: string) => SortDirection | null;
    sortBy: (column: string, direction: SortDirection) => void;
  };
};

/** One line per firm and month that waits, the oldest first. */
export function ReviewTable({ items, chosen, url }: ReviewTableProps) {
  const { t } = useTranslation('timesheets');
  const { formatHoursFigure, formatInstant, formatMonth } = useFormats();
  const sorted = (column: string, isNumeric = false) => (
    <SortHeader
      label={t(`column.${column}`)}
      isNumeric={isNumeric}
      direction={url.directionOf(column)}
      onSort={(direction) => url.sortBy(column, direction)}
    />
  );
  return (
    <TableFrame caption={t('list.waiting')} stackOnPhone>
      <thead>
        <tr>
          <PickAllCell
            isOn={chosen.isAll}
            isSome={chosen.items.length > 0}
            onAll={chosen.all}
            onNone={chosen.none}
          />
          {sorted('firmName')}
          {sorted('month')}
          <th scope="col" className="num">
            {t('column.persons')}
          </th>
          <th scope="col" className="num">
            {t('column.lines')}
          </th>
          {sorted('hours', true)}
          <th scope="col">{t('column.remarks')}</th>
          {sorted('certifiedAt')}
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr
            key={`${one.timesheetId} ${one.month}`}
            aria-selected={chosen.has(one.timesheetId) || undefined}
          >
            <PickCell
              name={t('several.named', { firm: one.firmName, month: formatMonth(one.month) })}
              isOn={chosen.has(one.timesheetId)}
              onPick={() => chosen.toggle(one.timesheetId)}
            />
            <th scope="row" data-stack="name">
              <Link to={`/releves/${one.timesheetId}`}>{one.firmName}</Link>
            </th>
            <td data-label={t('column.month')}>{formatMonth(one.month)}</td>
            <td className="num" data-label={t('column.persons')}>
              {one.persons}
            </td>
            <td className="num" data-label={t('column.lines')}>
              {one.lines}
            </td>
            <td className="num" data-stack="figure">
              {formatHoursFigure(one.hours, true)}
            </td>
            <td data-label={t('column.remarks')}>
              <span className="row">
                {one.warnedLines > 0 ? (
                  <Tag tone="warn">{t('list.warned', { count: one.warnedLines })}</Tag>
                ) : null}
                {one.changedLines > 0 ? <Tag>{t('list.changed', { count: one.changedLines })}</Tag> : null}
                {one.warnedLines + one.changedLines === 0 ? <span className="small">—</span> : null}
              </span>
            </td>
            <td data-label={t('column.certifiedAt')}>
              <span className="small">
                {formatInstant(one.certifiedAt)} · {one.certifiedName}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
