import { useTranslation } from 'react-i18next';
import { StepsCard } from '../../lib/first-steps/StepsCard';
import { useHouseSteps, useInstallationSteps, useLeading } from '../../lib/first-steps/use-first-steps';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';

/** The first steps, always there to be read again: those of the house, or those of the installation. */
export function FirstStepsPage() {
  const { t } = useTranslation('first-steps');
  const { user } = useSession();
  const isInstallation = user.role === 'ADMINISTRATOR';
  const house = useHouseSteps(!isInstallation);
  const installation = useInstallationSteps(isInstallation);
  const way = isInstallation ? installation : house;
  return (
    <Page
      title={t('page.title')}
      subtitle={t(isInstallation ? 'page.subtitleInstallation' : 'page.subtitleHouse')}
      actions={way.data?.isDismissed && way.data.next !== null ? <BringBack /> : null}
      isNarrow
    >
      {way.data ? (
        <StepsCard way={way.data} />
      ) : (
        <Card label={t('title')}>
          {way.error ? (
            <ErrorState error={way.error} onRetry={() => void way.refetch()} />
          ) : (
            <LoadingState lines={10} />
          )}
        </Card>
      )}
    </Page>
  );
}

/** Puts the first steps back where one starts: the inbox, or the first page of an administrator. */
function BringBack() {
  const { t } = useTranslation('first-steps');
  const leading = useLeading(() => showToast({ message: t('page.broughtBack') }));
  return (
    <Button isPending={leading.isPending} onPress={() => leading.mutate(true)}>
      {t('page.bringBack')}
    </Button>
  );
}
