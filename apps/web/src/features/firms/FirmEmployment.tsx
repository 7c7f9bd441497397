import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { EmptyState } from '../../ui/states/EmptyState';
import { TableFrame } from '../../ui/tables/TableFrame';
import type { Firm } from './use-firms';

/** The operations where people the firm employs worked, whether it is a party of the contract or lends its people. */
export function FirmEmployment({ employs }: { employs: Firm['employs'] }) {
  const { t } = useTranslation('firms');
  const { formatHoursFigure, formatCount, formatShortMonth } = useFormats();
  const { role } = useSession().user;
  const isOwn = role === 'FIRM';
  return (
    <Card title={t('employs.title')} isFlush>
      {employs.length === 0 ? (
        <EmptyState title={t('employs.none')}>{t(isOwn ? 'employs.noneOwn' : 'employs.noneHelp')}</EmptyState>
      ) : (
        <TableFrame caption={t('employs.title')} stackOnPhone>
          <thead>
            <tr>
              <th scope="col">{t('employs.operation')}</th>
              <th scope="col" className="num">
                {t('employs.participants')}
              </th>
              <th scope="col">{t('employs.lastMonth')}</th>
              <th scope="col" className="num">
                {t('employs.hours')}
              </th>
            </tr>
          </thead>
          <tbody>
            {employs.map((line) => (
              <tr key={line.operation.id}>
                <th scope="row" data-stack="name">
                  {role === 'FIRM' ? (
                    line.operation.name
                  ) : (
                    <Link to={`/operations/${line.operation.id}`}>{line.operation.name}</Link>
                  )}
                </th>
                <td className="num" data-label={t('employs.participants')}>
                  {line.participants === null ? <HiddenFigure /> : formatCount(line.participants)}
                </td>
                <td data-label={t('employs.lastMonth')}>
                  {line.lastMonth ? formatShortMonth(line.lastMonth) : <HiddenFigure />}
                </td>
                <td className="num" data-stack="figure">
                  {line.validatedHours === null ? <HiddenFigure /> : formatHoursFigure(line.validatedHours)}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
    </Card>
  );
}
