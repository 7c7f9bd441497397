import { TRADE_LABOUR_SHARES } from '@clausier/domain/calibration/trades';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Menu } from '../../ui/overlays/Menu';
import { TableFrame } from '../../ui/tables/TableFrame';
import type { Inputs } from './use-calibration';
import type { Kept } from './use-kept';

type KeptTableProps = {
  kept: Kept[];
  operationId: number;
  lots: { id: number; name: string }[];
  onTake: (patch: Partial<Inputs>) => void;
};

/** The calibrations of an operation, the last first: each can be taken up again, or fill the clause of a lot. */
export function KeptTable({ kept, operationId, lots, onTake }: KeptTableProps) {
  const { t, i18n } = useTranslation('calibration');
  const { formatDay, formatEuros, formatHoursFigure, formatPercent } = useFormats();
  const navigate = useNavigate();
  const rate = (value: number) => formatPercent(value, 10_000, value % 100 === 0 ? 0 : 2);
  const trade = (code: string | null) =>
    TRADE_LABOUR_SHARES.find((one) => one.code === code)?.labels[i18n.language === 'en' ? 'en' : 'fr'];
  return (
    <TableFrame caption={t('kept.caption')} stackOnPhone>
      <thead>
        <tr>
          <th scope="col">{t('kept.subject')}</th>
          <th scope="col">{t('kept.inputs')}</th>
          <th scope="col" className="num">
            {t('kept.hours')}
          </th>
          <th scope="col">{t('kept.by')}</th>
          <th scope="col">
            <span className="visually-hidden">{t('kept.actions')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {kept.map((one) => (
          <tr key={one.id}>
            <th scope="row" data-stack="name">
              {one.subject}
            </th>
            <td data-label={t('kept.inputs')}>
              {[
                trade(one.tradeCode),
                formatEuros(one.amountCents),
                rate(one.labourShare),
                rate(one.insertionRate),
                t('perHour', { cost: formatEuros(one.hourlyCostCents) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </td>
            <td data-label={t('kept.hours')} className="num">
              {formatHoursFigure(one.hours)}
            </td>
            <td data-label={t('kept.by')}>
              {one.authorName} <span className="small">{formatDay(one.recordedOn)}</span>
            </td>
            <td>
              <div className="row">
                <Button
                  tone="quiet"
                  onPress={() =>
                    onTake({
                      amount: one.amountCents,
                      labourShare: one.labourShare,
                      insertionRate: one.insertionRate,
                      hourlyCost: one.hourlyCostCents,
                    })
                  }
                >
                  {t('kept.take')}
                </Button>
                {lots.length > 0 ? (
                  <Menu
                    label={t('kept.fill', { subject: one.subject })}
                    actions={lots.map(({ id, name }) => ({
                      id: String(id),
                      label: t('kept.fillLot', { name }),
                      onAction: () =>
                        void navigate(`/operations/${operationId}/lots/${id}?objectif=${one.hours}`),
                    }))}
                  />
                ) : null}
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
