import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChosen } from '../../lib/choosing/use-chosen';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { CheckboxField } from '../../ui/fields/CheckboxField';
import { FilterPills } from '../../ui/filters/FilterPills';
import { SearchField } from '../../ui/filters/SearchField';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { ChosenBar } from '../../ui/tables/ChosenBar';
import { Pagination } from '../../ui/tables/Pagination';
import { ReviewTable } from './ReviewTable';
import { AcceptSeveralDialog } from './several/AcceptSeveralDialog';
import { useReviews } from './use-reviews';

/** What waits for the house. */
export function ReviewListPage() {
  const { t } = useTranslation('timesheets');
  const url = useUrlState({ sort: 'certifiedAt', filters: { q: '', signalees: '' } });
  const { q, signalees } = url.filters;
  const list = useReviews({
    page: url.page,
    sort: url.sort,
    ...(q ? { search: q } : {}),
    ...(signalees ? { withWarnings: true } : {}),
  });
  const chosen = useChosen(list.data?.items ?? [], ({ timesheetId }) => timesheetId);
  const [isAccepting, setAccepting] = useState(false);
  const statements = new Set(chosen.items.map(({ timesheetId }) => timesheetId)).size;
  return (
    <Page
      title={t('list.title')}
      // Under filters the number is of what they leave, and none of it is not nothing: the card says that.
      subtitle={
        list.data && !(url.isFiltered && list.data.total === 0)
          ? t('list.subtitle', { count: list.data.total })
          : null
      }
    >
      <FilterPills label={t('list.filters')}>
        <SearchField label={t('list.search')} value={q} onChange={(text) => url.setFilters({ q: text })} />
        <CheckboxField
          isSelected={signalees !== ''}
          onChange={(isOn) => url.setFilters({ signalees: isOn ? 'oui' : '' })}
        >
          {t('list.onlyWarned')}
        </CheckboxField>
      </FilterPills>
      <ChosenBar chosen={chosen} of={list.data?.items.length ?? 0}>
        <Button onPress={() => setAccepting(true)}>{t('several.open', { count: statements })}</Button>
      </ChosenBar>
      <Card
        title={t('list.waiting')}
        isFlush
        foot={
          list.data && list.data.total > 0 ? (
            <Pagination
              page={url.page}
              pageSize={list.data.size}
              total={list.data.total}
              onPage={url.setPage}
            />
          ) : null
        }
      >
        {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
        {list.isPending ? <LoadingState /> : null}
        {list.data?.total === 0 ? (
          <EmptyState
            title={t(url.isFiltered ? 'list.nothingFiltered' : 'list.nothing')}
            actions={
              url.isFiltered ? (
                <Button onPress={url.clearFilters}>{t('list.clearFilters')}</Button>
              ) : (
                <>
                  <ButtonLink to="/entreprises-en-retard">{t('list.seeLate')}</ButtonLink>
                  <ButtonLink to="/saisie">{t('list.enterHours')}</ButtonLink>
                </>
              )
            }
          >
            {url.isFiltered ? null : t('list.nothingHelp')}
          </EmptyState>
        ) : null}
        {list.data && list.data.total > 0 ? (
          <ReviewTable items={list.data.items} chosen={chosen} url={url} />
        ) : null}
      </Card>
      {isAccepting ? (
        <AcceptSeveralDialog
          statements={chosen.items}
          onClose={() => {
            setAccepting(false);
            chosen.none();
          }}
        />
      ) : null}
    </Page>
  );
}
