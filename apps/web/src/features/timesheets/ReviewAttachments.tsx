import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useFormats } from '../../lib/format/use-formats';
import { Card } from '../../ui/page/Card';
import { ErrorState } from '../../ui/states/ErrorState';

/** The signed papers the firm keeps beside its statement; nothing when there is none. */
export function ReviewAttachments({ timesheetId }: { timesheetId: number }) {
  const { t } = useTranslation('timesheets');
  const { formatInstant } = useFormats();
  const list = useQuery({
    queryKey: ['review', timesheetId, 'attachments'],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/timesheet-reviews/{timesheetId}/attachments', {
          params: { path: { timesheetId } },
          signal,
        }),
      ),
  });
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data || list.data.items.length === 0) return null;
  return (
    <Card title={t('papers.title')}>
      <ul>
        {list.data.items.map((one) => (
          <li key={one.id}>
            {one.isErased ? (
              t('papers.erased')
            ) : (
              <a href={`/api/v1/timesheet-reviews/${timesheetId}/attachments/${one.id}`} download>
                {one.name}
              </a>
            )}{' '}
            <span className="small">{formatInstant(one.addedAt)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
