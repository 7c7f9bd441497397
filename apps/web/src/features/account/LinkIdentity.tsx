import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/buttons/Button';
import { Dialog } from '../../ui/overlays/Dialog';
import { ProofForm } from './second-factor/ProofForm';
import { secondFactorQuery } from './second-factor/use-second-factor';
import { useLinkIdentity } from './use-openid-identity';

/** Asks again who one is, then leaves for the provider. */
export function LinkIdentity({ provider }: { provider: string }) {
  const { t } = useTranslation('openid');
  const [isOpen, setOpen] = useState(false);
  const { data: factor } = useQuery(secondFactorQuery);
  const link = useLinkIdentity();
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t('identity.link', { provider })}</Button>
      <Dialog title={t('identity.link', { provider })} isOpen={isOpen} onClose={() => setOpen(false)}>
        <ProofForm
          hasFactor={factor?.isSetUp ?? false}
          submitLabel={t('continue', { provider })}
          error={link.error}
          isPending={link.isPending}
          onProve={(proof) => link.mutate(proof)}
          onCancel={() => setOpen(false)}
        >
          <p>{t('identity.proof')}</p>
        </ProofForm>
      </Dialog>
    </div>
  );
}
