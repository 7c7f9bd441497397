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
import { Page } from '../../ui/page/Page';
import { ErrorState } from '../../ui/states/ErrorState';
import { LoadingState } from '../../ui/states/LoadingState';
import { AuthorityDialog } from './AuthorityDialog';
import { AuthorityOperations } from './AuthorityOperations';
import { authoritiesPath } from './paths';
import { type Authority, useAuthority } from './use-authorities';

/** One contracting authority: what its operations ask and have done. */
export function AuthorityPage() {
  const { t } = useTranslation('authorities');
  const page = useAuthority(Number(useParams().id));
  if (page.error) {
    return (
      <Page title={t('one')} crumbs={[{ label: t('title'), to: authoritiesPath }]}>
        <ErrorState error={page.error} onRetry={() => void page.refetch()} />
      </Page>
    );
  }
  return page.data ? <LoadedAuthority authority={page.data} /> : <LoadingState isPage lines={10} />;
}

function LoadedAuthority({ authority }: { authority: Authority }) {
  const { t } = useTranslation('authorities');
  const { user } = useSession();
  const facts = [t('siret', { siret: formatSiret(authority.siret as Siret) }), authority.commune?.name];
  return (
    <Page
      title={authority.name}
      crumbs={user.role === 'AUTHORITY' ? [] : [{ label: t('title'), to: authoritiesPath }]}
      subtitle={facts.filter(Boolean).join(' · ')}
      actions={<ChangeAuthority authority={authority} />}
    >
      <AuthorityFigures authority={authority} />
      <AuthorityOperations authorityId={authority.id} />
    </Page>
  );
}

function AuthorityFigures({ authority }: { authority: Authority }) {
  const { t } = useTranslation('authorities');
  const { formatCount, formatHoursFigure, formatPercent } = useFormats();
  const { user } = useSession();
  const { operations, contracts, committedHours, validatedHours, declaredHours } = authority;
  return (
    <Figures label={t('figures.label')}>
      <Figure
        label={t('figures.operations')}
        value={formatCount(operations)}
        detail={t(`scope.${user.role}`, { territory: user.territory?.name ?? '' })}
      />
      <Figure label={t('figures.contracts')} value={formatCount(contracts)} />
      <Figure label={t('figures.committed')} value={formatHoursFigure(committedHours)} unit="h" />
      <Figure
        label={t('figures.validated')}
        value={formatHoursFigure(validatedHours)}
        isHidden={validatedHours === null}
        unit="h"
        detail={
          committedHours > 0 && validatedHours !== null
            ? t('figures.ofCommitted', { percent: formatPercent(validatedHours, committedHours) })
            : null
        }
      />
      <Figure
        label={t('figures.declared')}
        value={formatHoursFigure(declaredHours)}
        isHidden={declaredHours === null}
        unit="h"
      />
    </Figures>
  );
}

function ChangeAuthority({ authority }: { authority: Authority }) {
  const { t } = useTranslation('authorities');
  const { role } = useSession().user;
  const [isOpen, setOpen] = useState(false);
  if (role !== 'FACILITATOR' && role !== 'HOUSE_MANAGER') return null;
  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('change')}</Button>
      {isOpen ? (
        <AuthorityDialog
          authority={authority}
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
