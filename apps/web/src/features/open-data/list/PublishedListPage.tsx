import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SavedViews } from '../../../lib/saved-views/SavedViews';
import { useSession } from '../../../lib/session/use-session';
import { useUrlState } from '../../../lib/use-url-state';
import { Button } from '../../../ui/buttons/Button';
import { ButtonLink } from '../../../ui/buttons/ButtonLink';
import { SearchField } from '../../../ui/filters/SearchField';
import { Card } from '../../../ui/page/Card';
import { Page } from '../../../ui/page/Page';
import { EmptyState } from '../../../ui/states/EmptyState';
import { ErrorState } from '../../../ui/states/ErrorState';
import { LoadingState } from '../../../ui/states/LoadingState';
import { Pagination } from '../../../ui/tables/Pagination';
import { contractPath, filePath, publicationPath } from '../paths';
import { type PublishedSearch, useImport, usePublished } from '../use-open-data';
import { FollowingFilter } from './FollowingFilter';
import { ImportCard } from './ImportCard';
import { LatestFiles } from './LatestFiles';
import { PublishedTable } from './PublishedTable';
import css from './published.module.css';

const PAGE_SIZE = 25;
const defaults = { sort: '-notifiedOn', filters: { suivi: 'TO_FOLLOW', recherche: '' } };

/** Published contracts: those with a social clause that nobody follows first, and the way to bring more. */
export function PublishedListPage() {
  const { t } = useTranslation('open-data');
  const isHouse = useSession().user.role !== 'METROPOLIS';
  const navigate = useNavigate();
  const url = useUrlState(defaults);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const { suivi, recherche } = url.filters;
  const list = usePublished({
    page: url.page,
    size: PAGE_SIZE,
    sort: url.sort,
    following: suivi as NonNullable<PublishedSearch['following']>,
    ...(recherche ? { search: recherche } : {}),
  });
  const sending = useImport((report) => void navigate(filePath(report.id)));
  const isEmpty = list.data?.counts.all === 0;
  const together = [...chosen];
  return (
    <Page
      title={t('list.title')}
      subtitle={t('list.subtitle')}
      actions={isHouse && !isEmpty ? <ButtonLink to={publicationPath}>{t('list.publish')}</ButtonLink> : null}
    >
      {isHouse ? <ImportCard isFirst={isEmpty} sending={sending} /> : null}
      {isEmpty && isHouse ? null : (
        <>
          <SavedViews page="open-data" />
          <div className={css.filters}>
            <FollowingFilter
              value={suivi}
              counts={list.data?.counts}
              onChange={(next) => url.setFilters({ suivi: next })}
            />
            <SearchField
              label={t('list.search')}
              value={recherche}
              onChange={(text) => url.setFilters({ recherche: text })}
            />
          </div>
          <Card
            title={list.data ? t('list.count', { count: list.data.total }) : t('list.title')}
            actions={
              together.length > 0 ? (
                <Button
                  tone="primary"
                  onPress={() => void navigate(`${contractPath(together[0]!)}${others(together)}`)}
                >
                  {t('list.follow', { count: together.length })}
                </Button>
              ) : null
            }
            isFlush
            foot={
              list.data && list.data.total > 0 ? (
                <Pagination
                  page={url.page}
                  pageSize={PAGE_SIZE}
                  total={list.data.total}
                  onPage={url.setPage}
                />
              ) : null
            }
          >
            {list.isPending ? <LoadingState lines={8} /> : null}
            {list.error ? <ErrorState error={list.error} onRetry={() => void list.refetch()} /> : null}
            {list.data && list.data.items.length > 0 ? (
              <PublishedTable
                items={list.data.items}
                sorting={url}
                isStale={list.isPlaceholderData}
                chosen={chosen}
                onChoose={isHouse ? setChosen : null}
              />
            ) : null}
            {list.data?.items.length === 0 ? (
              <EmptyState
                title={t(recherche ? 'list.noMatch' : `list.none.${suivi}`)}
                actions={recherche ? <Button onPress={url.clearFilters}>{t('list.clear')}</Button> : null}
              />
            ) : null}
          </Card>
        </>
      )}
      <LatestFiles />
    </Page>
  );
}

function others([, ...rest]: readonly number[]): string {
  return rest.length > 0 ? `?avec=${rest.join(',')}` : '';
}
