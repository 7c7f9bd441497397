import { useTranslation } from 'react-i18next';
import { nameInList } from '../../../lib/format/person-name';
import { useFormats } from '../../../lib/format/use-formats';
import { TableFrame } from '../../../ui/tables/TableFrame';
import type { Breakdown } from './use-breakdown';

/** What is declared for each person; those beyond the list are told together, so that the sum is whole. */
export function ByPerson({ breakdown }: { breakdown: Breakdown }) {
  const { t } = useTranslation('this-month');
  const { formatHoursFigure } = useFormats();
  const { byPerson, persons, otherHours, hours } = breakdown;
  const others = persons - byPerson.length;
  return (
    <TableFrame caption={t('effect.byPerson')} captionPlace="above" stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('column.person')}</th>
          <th scope="col" className="num">
            {t('effect.before')}
          </th>
          <th scope="col" className="num">
            {t('column.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {byPerson.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may bear one name, and the order is the server's
          <tr key={`${one.lastName} ${one.firstName} ${at}`}>
            <th scope="row" data-stack="name">
              {nameInList(one)}
            </th>
            <td
              className="num"
              data-label={t('effect.before')}
              data-stack={one.before > 0 ? undefined : 'hidden'}
            >
              {one.before > 0 ? formatHoursFigure(one.before, true) : '—'}
            </td>
            <td className="num" data-stack="figure">
              {formatHoursFigure(one.hours, true)}
            </td>
          </tr>
        ))}
        {others > 0 ? (
          <tr>
            <th scope="row" data-stack="name">
              {t('effect.others', { count: others })}
            </th>
            <td data-stack="hidden" />
            <td className="num" data-stack="figure">
              {formatHoursFigure(otherHours, true)}
            </td>
          </tr>
        ) : null}
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
        </tr>
      </tfoot>
    </TableFrame>
  );
}
