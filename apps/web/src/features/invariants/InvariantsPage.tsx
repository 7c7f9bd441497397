import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useFormats } from '../../lib/format/use-formats';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { Tag } from '../../ui/signs/Tag';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { InvariantsTable } from './InvariantsTable';

/** What must always be true of the figures, checked on all data when the page is opened. */
export function InvariantsPage() {
  const { t } = useTranslation('invariants');
  const { formatInstant } = useFormats();
  const check = useQuery({
    queryKey: ['invariants'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/invariants', { signal })),
  });
  const invariants = check.data?.invariants ?? [];
  const isWhole = invariants.every(({ breaks }) => breaks === 0);
  return (
    <Page
      title={t('title')}
      subtitle={check.data ? t('checkedAt', { when: formatInstant(check.data.checkedAt) }) : t('intro')}
      actions={
        <Button isPending={check.isFetching} onPress={() => void check.refetch()}>
          {t('check')}
        </Button>
      }
    >
      {check.error ? (
        <ErrorState error={check.error} onRetry={() => void check.refetch()} />
      ) : check.data ? (
        <Card
          title={t('list')}
          isFlush
          foot={t('intro')}
          actions={
            <Tag tone={isWhole ? 'ok' : 'bad'}>
              {isWhole ? t('allHold', { count: invariants.length }) : t('someBreak')}
            </Tag>
          }
        >
          <InvariantsTable invariants={invariants} />
        </Card>
      ) : (
        <LoadingState lines={10} />
      )}
    </Page>
  );
}
