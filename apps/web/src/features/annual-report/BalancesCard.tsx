import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { Card } from '../../ui/page/Card';
import { FigureHeads } from '../../ui/tables/FigureHeads';
import { TableFrame } from '../../ui/tables/TableFrame';
import { HoursCell } from './HoursCell';
import type { AnnualReport } from './use-annual-report';

type BalancesCardProps = { report: AnnualReport; selection: Selection | null };

/** The territories of the metropolis, and why their figures do not simply add up. */
export function BalancesCard({ report, selection }: BalancesCardProps) {
  const { t } = useTranslation('annual-report');
  const { formatHours } = useFormats();
  const { balances, reconciliation, year } = report;
  const { sumOfManaged, countedTwice, metropolitanTotal } = reconciliation ?? {};
  const isTold = sumOfManaged != null && countedTwice != null && metropolitanTotal != null;
  const lines = (part: Partial<Selection>) => selection && linesPath({ ...selection, ...part });
  return (
    <Card
      title={t('tables.balances')}
      foot={
        isTold
          ? t('note.balances', {
              sum: formatHours(sumOfManaged),
              twice: formatHours(countedTwice),
              total: formatHours(metropolitanTotal),
            })
          : t('note.balancesHidden')
      }
      isFlush
    >
      <TableFrame caption={t('tables.balances')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('col.territory')}</th>
            <FigureHeads
              labels={(['onOwn', 'byResidents', 'managed'] as const).map((key) => t(`col.${key}`))}
            />
          </tr>
        </thead>
        <tbody>
          {balances.map(({ code, name, onOwnOperations, byResidents, managed }) => (
            <tr key={code}>
              <th scope="row">
                <Link to={`/territoires/${code}/${year}`}>{name}</Link>
              </th>
              <HoursCell hours={onOwnOperations} to={lines({ operationTerritory: code })} />
              <HoursCell hours={byResidents} to={lines({ residenceTerritory: code })} />
              <HoursCell hours={managed} to={lines({ territory: code })} />
            </tr>
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}
