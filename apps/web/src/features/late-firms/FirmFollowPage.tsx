import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Button } from '../../ui/buttons/Button';
import { ButtonLink } from '../../ui/buttons/ButtonLink';
import { Page } from '../../ui/page/Page';
import { ErrorPage } from '../../ui/states/ErrorPage';
import { LoadingState } from '../../ui/states/LoadingState';
import { GiveLinkDialog } from './GiveLinkDialog';
import { LinksCard } from './LinksCard';
import { lateFirmsPath } from './paths';
import { RemindersCard } from './RemindersCard';
import { useFollowedFirm } from './use-late-firms';

/** What a firm was told, and the links it sends its statements by. */
export function FirmFollowPage() {
  const { t } = useTranslation('late-firms');
  const id = Number(useParams().id);
  const firm = useFollowedFirm(id);
  const [isGiving, setGiving] = useState(false);
  if (firm.error)
    return (
      <ErrorPage
        error={firm.error}
        onRetry={() => void firm.refetch()}
        crumbs={[{ label: t('title'), to: lateFirmsPath }]}
      />
    );
  if (!firm.data) return <LoadingState isPage lines={10} />;
  const { name, contactName, contactEmail, contactPhone } = firm.data;
  const contact = [contactName, contactEmail, contactPhone].filter(Boolean).join(' · ');
  return (
    <Page
      title={name}
      crumbs={[{ label: t('title'), to: lateFirmsPath }, { label: name }]}
      subtitle={contact || t('noContact')}
      actions={
        <>
          <ButtonLink to={`/noms-reconnus?entreprise=${id}`}>{t('names')}</ButtonLink>
          <Button tone="primary" onPress={() => setGiving(true)}>
            {t('link.make')}
          </Button>
        </>
      }
    >
      <RemindersCard firmId={id} />
      <LinksCard firmId={id} />
      {isGiving ? <GiveLinkDialog firmId={id} name={name} onClose={() => setGiving(false)} /> : null}
    </Page>
  );
}
