import { useTranslation } from 'react-i18next';
import { HourFilters } from '../../lib/filters/HourFilters';
import { FiguresToCome } from '../../lib/first-steps/FiguresToCome';
import { ConventionPill } from '../../lib/selection/ConventionPill';
import { CsvLink } from '../../lib/selection/CsvLink';
import { DataState } from '../../lib/selection/DataState';
import { HiddenNote } from '../../lib/selection/HiddenNote';
import { csvPath, isNarrowed, type Selection } from '../../lib/selection/selection';
import { useFteChoice } from '../../lib/selection/use-fte-choice';
import { usePeriodText } from '../../lib/selection/use-period-text';
import { useSelection } from '../../lib/selection/use-selection';
import { useSession } from '../../lib/session/use-session';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { ClosingNote } from './ClosingNote';
import { ComparedFigures } from './figures/ComparedFigures';
import { FteConventions } from './figures/FteConventions';
import { HourFigures } from './figures/HourFigures';
import { InsteadTold } from './InsteadTold';
import { MonthlyHours } from './months/MonthlyHours';
import css from './totals.module.css';
import { useTotals } from './use-totals';

/** How much was worked, by how many people, against which objective, as of which date. */
export function TotalsPage() {
  const { t } = useTranslation('totals');
  const { user } = useSession();
  const periodText = usePeriodText();
  const { selection, change } = useSelection();
  const isNarrow = isNarrowed(selection);
  const { choice, change: changeChoice } = useFteChoice();
  const totals = useTotals(selection);
  const mayClose = user.role === 'METROPOLIS' || user.role === 'HOUSE_MANAGER';
  const year = selection.to.slice(0, 4);
  // A house's totals are what it manages; its lines must be asked for the same hours.
  const own: Selection = user.territory ? { ...selection, territory: user.territory.code } : selection;
  return (
    <Page
      title={t('title', { period: periodText(selection) })}
      crumbs={[{ label: user.territory?.name ?? user.authority?.name ?? t('metropolis') }]}
      subtitle={
        <>
          <DataState readAt={totals.data?.readAt} asOf={selection.asOf} statedOn={totals.data?.statedOn} />
          {mayClose ? <ClosingNote selection={selection} /> : null}
        </>
      }
      actions={
        <>
          <CsvLink to={csvPath('totals', { ...selection, ...choice })} />
          {mayClose ? (
            <ButtonLink tone="primary" to={`/arretes?annee=${year}`}>
              {t('closeYear', { year })}
            </ButtonLink>
          ) : null}
        </>
      }
    >
      <HourFilters selection={selection} onChange={change}>
        <ConventionPill choice={choice} onChange={changeChoice} />
      </HourFilters>
      {totals.error ? (
        <ErrorState error={totals.error} onRetry={() => void totals.refetch()} />
      ) : totals.data ? (
        <div className={css.content} aria-busy={totals.isPlaceholderData}>
          <HiddenNote reason={totals.data.hiddenReason} />
          {totals.data.hiddenReason ? (
            <InsteadTold selection={selection} />
          ) : (
            <HourFigures totals={totals.data} selection={own} choice={choice} />
          )}
          {totals.data.hiddenReason ? null : totals.data.current.hours === 0 ? (
            <FiguresToCome title={t(isNarrow ? 'empty' : 'emptyPeriod')}>
              {t(isNarrow ? 'emptyHelp' : 'emptyPeriodHelp')}
            </FiguresToCome>
          ) : (
            <>
              <ComparedFigures totals={totals.data} selection={own} choice={choice} />
              <div className={css.two}>
                <MonthlyHours months={totals.data.months} selection={own} />
                <FteConventions totals={totals.data} choice={choice} onChoice={changeChoice} />
              </div>
            </>
          )}
        </div>
      ) : (
        <LoadingState lines={8} />
      )}
    </Page>
  );
}
