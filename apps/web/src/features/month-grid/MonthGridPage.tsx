import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { addMonths, type Month, monthOf } from '@clausier/domain/calendar/month';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { GridFilters } from './GridFilters';
import type { HourKind } from './grid';
import css from './month-grid.module.css';
import { GridSheet } from './sheet/GridSheet';
import { useGrid } from './use-grid';

const KINDS: readonly HourKind[] = ['WORKED', 'OVERTIME', 'TRAINING'];
const PAGE_SIZE = 500;

const gridDefaults = {
  sort: 'name',
  filters: { fin: '', mois: '6', operation: '', clause: '', entreprise: '', recherche: '', nature: 'WORKED' },
  unwritten: ['recherche'] as const,
};

/** People by months: hours typed, pasted, corrected, saved as one goes. What is shown is kept in the address. */
export function MonthGridPage() {
  const { t } = useTranslation('month-grid');
  const { today, user } = useSession();
  const { formatCount } = useFormats();
  const url = useUrlState(gridDefaults);
  const { fin, mois, operation, clause, entreprise, recherche, nature } = url.filters;
  const to = /^\d{4}-\d{2}$/.test(fin) ? fin : monthOf(today as CalendarDay);
  const from = addMonths(to as Month, 1 - (Math.min(12, Math.max(1, Number(mois))) || 6));
  const kind = KINDS.find((one) => one === nature) ?? 'WORKED';
  const query = {
    kind,
    from,
    to,
    page: url.page,
    size: PAGE_SIZE,
    ...(Number(operation) ? { operation: Number(operation) } : {}),
    ...(Number(clause) ? { clause: Number(clause) } : {}),
    ...(Number(entreprise) ? { firm: Number(entreprise) } : {}),
    ...(recherche ? { search: recherche } : {}),
  };
  const grid = useGrid(query);
  const [head, setHead] = useState<HTMLElement | null>(null);
  const hasRows = grid.data !== undefined && grid.data.total > 0;
  return (
    <Page
      title={t('title')}
      crumbs={[{ label: user.territory?.name ?? '' }]}
      subtitle={
        hasRows
          ? t('subtitle', {
              people: t('people', { count: grid.data.people }),
              clauses: t('clauses', { count: grid.data.clauses }),
              rows: formatCount(grid.data.total),
            })
          : undefined
      }
      actions={<span ref={setHead} className={css.head} />}
    >
      {/* Filters stay where they are when the grid changes: who works by keyboard stays on the one that was pressed. */}
      <GridFilters url={url} to={to} />
      {hasRows ? (
        <GridSheet
          key={JSON.stringify([from, to, operation, clause, entreprise, kind, url.page])}
          grid={grid.data}
          query={query}
          kind={kind}
          head={head}
          isStale={grid.isPlaceholderData}
          onPage={url.setPage}
        />
      ) : (
        <NoRows grid={grid} url={url} />
      )}
    </Page>
  );
}

type NoRowsProps = { grid: ReturnType<typeof useGrid>; url: ReturnType<typeof useUrlState> };

/** While the grid is read, when it could not be, and when nobody is in it. */
function NoRows({ grid, url }: NoRowsProps) {
  const { t } = useTranslation('month-grid');
  return (
    <Card label={t('title')}>
      {grid.isPending ? <LoadingState lines={10} /> : null}
      {grid.error ? <ErrorState error={grid.error} onRetry={() => void grid.refetch()} /> : null}
      {grid.data ? (
        <EmptyState
          title={t(url.isFiltered ? 'nothing.filtered' : 'nothing.all')}
          actions={
            url.isFiltered ? (
              <Button onPress={url.clearFilters}>{t('nothing.clear')}</Button>
            ) : (
              <>
                <ButtonLink to="/participants">{t('nothing.people')}</ButtonLink>
                <ButtonLink to="/contrats-de-travail">{t('nothing.contracts')}</ButtonLink>
              </>
            )
          }
        >
          {t('nothing.help')}
        </EmptyState>
      ) : null}
    </Card>
  );
}
