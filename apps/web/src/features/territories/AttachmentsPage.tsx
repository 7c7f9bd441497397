import { useTranslation } from 'react-i18next';
import { useUrlState } from '../../lib/use-url-state';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { Pagination } from '../../ui/tables/Pagination';
import { AttachmentFilters } from './AttachmentFilters';
import { byTerritory } from './by-territory';
import { TerritoryCommunes } from './TerritoryCommunes';
import { type AttachmentsSearch, useAttachments } from './use-attachments';

/** All communes of a metropolis on one page. */
const PAGE_SIZE = 200;
const defaults = { sort: 'territory', filters: { recherche: '', territoire: '', etat: '' } };
const VERIFIED: Record<string, AttachmentsSearch['verified']> = { verifie: 'true', attribue: 'false' };

/** Which territory each commune belongs to today, since when, and how it is known. */
export function AttachmentsPage() {
  const { t } = useTranslation('territories');
  const url = useUrlState(defaults);
  const { recherche, territoire, etat } = url.filters;
  const verified = VERIFIED[etat];
  const { data, isPending, error, refetch } = useAttachments({
    page: url.page,
    size: PAGE_SIZE,
    ...(recherche ? { search: recherche } : {}),
    ...(territoire ? { territory: territoire } : {}),
    ...(verified ? { verified } : {}),
  });
  return (
    <Page
      title={t('title')}
      subtitle={data ? `${t('communes', { count: data.total })} · ${t('subtitle')}` : t('subtitle')}
    >
      <AttachmentFilters url={url} />
      {isPending ? <LoadingState lines={10} /> : null}
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : null}
      {byTerritory(data?.items ?? []).map((group) => (
        <TerritoryCommunes key={group.id} group={group} />
      ))}
      {data?.total === 0 ? (
        <Card label={t('title')}>
          <EmptyState
            title={t('noMatch')}
            actions={<Button onPress={url.clearFilters}>{t('clearFilters')}</Button>}
          />
        </Card>
      ) : null}
      {data && data.total > PAGE_SIZE ? (
        <Pagination page={url.page} pageSize={PAGE_SIZE} total={data.total} onPage={url.setPage} />
      ) : null}
    </Page>
  );
}
