import { useTranslation } from 'react-i18next';
import { FiguresToCome } from '../../lib/first-steps/FiguresToCome';
import { useAddressParams } from '../../lib/routing/use-address-params';
import { AsOfPill } from '../../lib/selection/AsOfPill';
import { CsvLink } from '../../lib/selection/CsvLink';
import { DataState } from '../../lib/selection/DataState';
import { HiddenNote } from '../../lib/selection/HiddenNote';
import { PeriodPill } from '../../lib/selection/PeriodPill';
import { csvPath } from '../../lib/selection/selection';
import { usePeriodText } from '../../lib/selection/use-period-text';
import { useSelection } from '../../lib/selection/use-selection';
import { useSession } from '../../lib/session/use-session';
import { FilterPills } from '../../ui/filters/FilterPills';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Balances } from './Balances';
import { CountedTwice } from './CountedTwice';
import { Flows } from './Flows';
import css from './mutualisation.module.css';
import { Reconciliation } from './Reconciliation';
import { useMatrix } from './use-matrix';
import { VIEWS } from './ViewSwitch';
import { WhoWorksWhere } from './WhoWorksWhere';

/** Who works where: operations' territories against residents' territories, and why houses do not add up. */
export function MutualisationPage() {
  const { t } = useTranslation('mutualisation');
  const { user } = useSession();
  const periodText = usePeriodText();
  const { selection, change } = useSelection();
  const { from, to, asOf } = selection;
  const period = { from, to, ...(asOf ? { asOf } : {}) };
  const matrix = useMatrix(period);
  const [params, setParams] = useAddressParams();
  const view = VIEWS.find((one) => one === params.get('vue')) ?? 'tableau';
  const show = (next: string) =>
    setParams(
      (current) => {
        const edited = new URLSearchParams(current);
        if (next === 'tableau') edited.delete('vue');
        else edited.set('vue', next);
        return edited;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Page
      title={t('title', { period: periodText(period) })}
      crumbs={[{ label: user.territory?.name ?? t('metropolis') }]}
      subtitle={<DataState readAt={matrix.data?.readAt} asOf={asOf} statedOn={matrix.data?.statedOn} />}
      actions={<CsvLink to={csvPath('matrix', period)} />}
    >
      <FilterPills label={t('filters')}>
        <PeriodPill selection={selection} onChange={change} />
        <AsOfPill asOf={asOf} onChange={change} />
      </FilterPills>
      {matrix.error ? (
        <ErrorState error={matrix.error} onRetry={() => void matrix.refetch()} />
      ) : !matrix.data ? (
        <LoadingState lines={9} />
      ) : matrix.data.grandTotal === 0 ? (
        <FiguresToCome title={t('empty')}>{t('emptyHelp')}</FiguresToCome>
      ) : (
        <div className={css.content} aria-busy={matrix.isPlaceholderData}>
          <HiddenNote reason={matrix.data.hiddenReason} />
          {view === 'soldes' ? (
            <Balances matrix={matrix.data} selection={period} onShow={show} />
          ) : view === 'flux' ? (
            <Flows matrix={matrix.data} selection={period} onShow={show} />
          ) : (
            <WhoWorksWhere matrix={matrix.data} selection={period} onShow={show} />
          )}
          <Reconciliation matrix={matrix.data} selection={period} />
          <CountedTwice matrix={matrix.data} selection={period} />
        </div>
      )}
    </Page>
  );
}
