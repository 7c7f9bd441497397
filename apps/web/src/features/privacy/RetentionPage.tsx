import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { SelectField } from '../../ui/choices/SelectField';
import { FilterPill } from '../../ui/filters/FilterPill';
import { FilterPills } from '../../ui/filters/FilterPills';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import css from './privacy.module.css';
import { RetentionTable } from './RetentionTable';
import { useEndingFiles } from './use-retention';

const PAGE_SIZE = 50;
const defaults = { sort: 'anonymiseOn', filters: { conservation: '' } };
const STATES = { prolongee: 'held', terme: 'ending' } as const;

/** The files that come to their end: who becomes anonymous when, and what is kept longer. */
export function RetentionPage() {
  const { t } = useTranslation('privacy');
  const url = useUrlState(defaults);
  const state = url.filters.conservation as keyof typeof STATES | '';
  const list = useEndingFiles({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    ...(state in STATES ? { held: state === 'prolongee' ? 'true' : 'false' } : {}),
  });
  return (
    <Page
      title={t('retention.title')}
      subtitle={t('retention.subtitle')}
      actions={<ButtonLink to="/notice-information">{t('retention.notice')}</ButtonLink>}
    >
      <p className={css.hint}>{t('retention.rule')}</p>
      <FilterPills label={t('retention.filters')}>
        <FilterPill
          label={t('retention.state')}
          value={
            state in STATES ? t(`retention.${STATES[state as keyof typeof STATES]}`) : t('retention.all')
          }
          isActive={state in STATES}
          onClear={() => url.setFilters({ conservation: '' })}
        >
          {(close) => (
            <SelectField
              label={t('retention.state')}
              options={Object.entries(STATES).map(([id, name]) => ({ id, label: t(`retention.${name}`) }))}
              value={state || null}
              onChange={(id) => {
                url.setFilters({ conservation: String(id ?? '') });
                close();
              }}
            />
          )}
        </FilterPill>
      </FilterPills>
      <Card
        title={list.data ? t('retention.count', { count: list.data.total }) : t('retention.title')}
        isFlush
        foot={
          list.data && list.data.total > 0 ? (
            <Pagination page={url.page} pageSize={PAGE_SIZE} total={list.data.total} onPage={url.setPage} />
          ) : null
        }
      >
        {list.isPending ? <LoadingState lines={6} /> : null}
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.data && list.data.items.length > 0 ? (
          <RetentionTable files={list.data.items} url={url} />
        ) : null}
        {list.data?.items.length === 0 ? (
          url.isFiltered ? (
            <EmptyState
              title={t('retention.noMatch')}
              actions={<Button onPress={url.clearFilters}>{t('retention.clear')}</Button>}
            />
          ) : (
            <EmptyState title={t('retention.empty')}>{t('retention.emptyMore')}</EmptyState>
          )
        ) : null}
      </Card>
    </Page>
  );
}
