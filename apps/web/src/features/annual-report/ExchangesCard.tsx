import { useTranslation } from 'react-i18next';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { HoursCell } from './HoursCell';
import type { AnnualReport } from './use-annual-report';

type ExchangesCardProps = { report: AnnualReport; selection: Selection | null };

/** What the territory receives from each other one, and gives to it. */
export function ExchangesCard({ report, selection }: ExchangesCardProps) {
  const { t } = useTranslation('annual-report');
  const { exchanges, place } = report;
  const between = (operation: string, residence: string) =>
    selection && linesPath({ ...selection, operationTerritory: operation, residenceTerritory: residence });
  return (
    <Card title={t('tables.exchanges')} foot={t('note.exchanges')} isFlush>
      <TableFrame caption={t('tables.exchanges')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('col.territory')}</th>
            <th scope="col" className="num">
              {t('col.receivedHours')}
            </th>
            <th scope="col" className="num">
              {t('col.givenHours')}
            </th>
          </tr>
        </thead>
        <tbody>
          {exchanges.map(({ code, name, receivedHours, givenHours }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <HoursCell hours={receivedHours} to={between(place.code, code)} />
              <HoursCell hours={givenHours} to={between(code, place.code)} />
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
