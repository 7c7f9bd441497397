import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { EmptyState } from '../../ui/states/EmptyState';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { CloseYearDialog } from './CloseYearDialog';
import { ClosingsTable } from './ClosingsTable';
import { useClosings } from './use-closings';

/** The years that were frozen, with what corrections changed since; `?annee=` opens the way to freeze one. */
export function ClosingsPage() {
  const { t } = useTranslation('closings');
  const { user, today } = useSession();
  const [params] = useSearchParams();
  const asked = params.get('annee');
  const [isOpen, setOpen] = useState(asked !== null);
  const closings = useClosings();
  const mayClose = user.role === 'METROPOLIS' || user.role === 'HOUSE_MANAGER';
  return (
    <Page
      title={t('title')}
      subtitle={t('intro')}
      actions={
        mayClose ? (
          <Button tone="primary" onPress={() => setOpen(true)}>
            {t('close')}
          </Button>
        ) : null
      }
    >
      {closings.error ? (
        <ErrorState error={closings.error} onRetry={() => void closings.refetch()} />
      ) : closings.data ? (
        <Card title={t('list')} isFlush>
          {closings.data.length === 0 ? (
            <EmptyState title={t('empty')}>{t('emptyHelp')}</EmptyState>
          ) : (
            <ClosingsTable closings={closings.data} />
          )}
        </Card>
      ) : (
        <LoadingState />
      )}
      {mayClose && isOpen ? (
        <CloseYearDialog
          year={asked && /^20\d\d$/.test(asked) ? asked : String(Number(today.slice(0, 4)) - 1)}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </Page>
  );
}
