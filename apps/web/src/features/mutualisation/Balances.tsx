import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { linesPath, type Selection } from '../../lib/selection/selection';
import { HiddenFigure } from '../../ui/figures/HiddenFigure';
import { Card } from '../../ui/page/Card';
import { TableFrame } from '../../ui/tables/TableFrame';
import { HoursLink } from './HoursLink';
import type { Matrix } from './matrix';
import css from './mutualisation.module.css';
import { ViewSwitch } from './ViewSwitch';

type BalancesProps = { matrix: Matrix; selection: Selection; onShow: (view: string) => void };

/** What each territory's residents give to the others, what it receives from them, and the difference. */
export function Balances({ matrix, selection, onShow }: BalancesProps) {
  const { t } = useTranslation('mutualisation');
  const nameOf = new Map(matrix.territories.map(({ code, name }) => [code, name]));
  const largest = Math.max(1, ...matrix.balances.map(({ net }) => Math.abs(net ?? 0)));
  return (
    <Card
      title={t('balances.title')}
      actions={<ViewSwitch view="soldes" onShow={onShow} />}
      isFlush
      foot={t('balances.note')}
    >
      <TableFrame caption={t('balances.title')} hasStickyColumn>
        <thead>
          <tr>
            <th scope="col">{t('balances.territory')}</th>
            <th scope="col" className={css.barHead} colSpan={2}>
              {t('balances.net')}
            </th>
            <th scope="col" className="num">
              {t('balances.given')}
            </th>
            <th scope="col" className="num">
              {t('balances.received')}
            </th>
            <th scope="col" className="num">
              {t('balances.home')}
            </th>
          </tr>
        </thead>
        <tbody>
          {matrix.balances.map((balance) => (
            <BalanceRow
              key={balance.territory}
              balance={balance}
              name={nameOf.get(balance.territory) ?? balance.territory}
              largest={largest}
              selection={selection}
            />
          ))}
        </tbody>
      </TableFrame>
    </Card>
  );
}

type BalanceRowProps = {
  balance: Matrix['balances'][number];
  name: string;
  largest: number;
  selection: Selection;
};

function BalanceRow({ balance, name, largest, selection }: BalanceRowProps) {
  const { formatHoursFigure } = useFormats();
  const { territory, net } = balance;
  const cell = (hours: number | null, part: Partial<Selection>) => (
    <td className="num">
      <HoursLink hours={hours} to={linesPath({ ...selection, ...part })} />
    </td>
  );
  const style = { '--size': `${(Math.abs(net ?? 0) * 50) / largest}%` } as CSSProperties;
  return (
    <tr>
      <th scope="row" className={css.rowName}>
        {name}
      </th>
      <td className="num">
        {net === null ? (
          <HiddenFigure />
        ) : (
          <b>{`${net > 0 ? '+' : net < 0 ? '−' : ''}\u202f${formatHoursFigure(Math.abs(net))}`}</b>
        )}
      </td>
      <td className={css.barCell} aria-hidden="true">
        <div className={css.axis}>
          <i className={(net ?? 0) < 0 ? css.receives : css.gives} style={style} />
        </div>
      </td>
      {cell(balance.byResidentsElsewhere, { residenceTerritory: territory, crossing: 'MUTUALISED' })}
      {cell(balance.byNonResidentsHere, { operationTerritory: territory, crossing: 'MUTUALISED' })}
      {cell(balance.byResidentsHere, { operationTerritory: territory, residenceTerritory: territory })}
    </tr>
  );
}
