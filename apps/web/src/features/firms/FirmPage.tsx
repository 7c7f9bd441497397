import { formatSiret, type Siret } from '@clausier/domain/shared/siret';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useFormats } from '../../lib/format/use-formats';
import { useSession } from '../../lib/session/use-session';
import { Button } from '../../ui/buttons/Button';
import { Figure } from '../../ui/figures/Figure';
import { Figures } from '../../ui/figures/Figures';
import { showToast } from '../../ui/overlays/toasts';
import { Card } from '../../ui/page/Card';
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { FirmDialog } from './FirmDialog';
import { FirmEmployment } from './FirmEmployment';
import { FirmLots } from './FirmLots';
import css from './firm.module.css';
import { firmsPath } from './paths';
import { type Firm, useFirm } from './use-firms';

/** One firm: who to write to, the lots it takes part in, the hours of the people it employs. */
export function FirmPage() {
  const { t } = useTranslation('firms');
  const page = useFirm(Number(useParams().id));
  if (page.error) {
    return (
      <Page title={t('one')} crumbs={[{ label: t('title'), to: firmsPath }]}>
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </Page>
    );
  }
  return page.data ? <LoadedFirm firm={page.data} /> : <LoadingState isPage lines={10} />;
}

function LoadedFirm({ firm }: { firm: Firm }) {
  const { t } = useTranslation('firms');
  const { formatCount, formatHoursFigure } = useFormats();
  const { user } = useSession();
  const declared = firm.partIn.reduce((sum, lot) => sum + (lot.declaredHours ?? 0), 0);
  const scope = t(`scope.${user.role}`, { territory: user.territory?.name ?? '' });
  return (
    <Page
      title={firm.name}
      crumbs={user.role === 'FIRM' ? [] : [{ label: t('title'), to: firmsPath }]}
      subtitle={[
        t(`kind.${firm.kind}`),
        t('siret', { siret: formatSiret(firm.siret as Siret) }),
        firm.commune?.name,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={<ChangeFirm firm={firm} />}
    >
      <Figures label={t('figures.label')}>
        <Figure label={t('figures.lots')} value={formatCount(firm.lots)} detail={scope} />
        <Figure
          label={t('figures.validated')}
          value={formatHoursFigure(firm.validatedHours)}
          isHidden={firm.validatedHours === null}
          unit="h"
          detail={t('figures.validatedHelp')}
        />
        <Figure
          label={t('figures.declared')}
          value={formatHoursFigure(declared)}
          unit="h"
          detail={t('figures.declaredHelp')}
        />
        <Figure label={t('figures.operations')} value={formatCount(firm.employs.length)} detail={scope} />
      </Figures>
      <FirmLots lots={firm.partIn} />
      <FirmEmployment employs={firm.employs} />
      <FirmContact firm={firm} />
    </Page>
  );
}

function ChangeFirm({ firm }: { firm: Firm }) {
  const { t } = useTranslation('firms');
  const { role } = useSession().user;
  const [isOpen, setOpen] = useState(false);
  if (role !== 'FACILITATOR' && role !== 'HOUSE_MANAGER') return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('change')}</Button>
      {isOpen ? (
        <FirmDialog
          firm={firm}
          onSaved={() => {
            setOpen(false);
            showToast({ message: t('saved') });
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  );
}

function FirmContact({ firm }: { firm: Firm }) {
  const { t } = useTranslation('firms');
  const isOwn = useSession().user.role === 'FIRM';
  const { contactName, contactEmail, contactPhone } = firm;
  return (
    <Card title={t('contact.title')}>
      {contactName || contactEmail || contactPhone ? (
        <p className={css.contact}>
          {contactName ? <span>{contactName}</span> : null}
          {contactEmail ? <a href={`mailto:${contactEmail}`}>{contactEmail}</a> : null}
          {contactPhone ? <a href={`tel:${contactPhone.replace(/\s/g, '')}`}>{contactPhone}</a> : null}
        </p>
      ) : (
        <p className="small">{t(isOwn ? 'contact.noneOwn' : 'contact.none')}</p>
      )}
    </Card>
  );
}
