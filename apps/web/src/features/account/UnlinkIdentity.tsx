import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { Button } from '../../ui/buttons/Button';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { useUnlinkIdentity } from './use-openid-identity';

/** Parts the account from the identity, asked once more before it is done. */
export function UnlinkIdentity({ provider }: { provider: string }) {
  const { t } = useTranslation('openid');
  const { sentence } = useProblemMessage();
  const [isOpen, setOpen] = useState(false);
  const unlink = useUnlinkIdentity(() => setOpen(false));
  return (
    <div>
      <Button onPress={() => setOpen(true)}>{t('identity.unlink')}</Button>
      <ConfirmDialog
        title={t('identity.unlinkTitle')}
        message={unlink.error ? sentence(problemOf(unlink.error)) : t('identity.unlinkText', { provider })}
        confirmLabel={t('identity.unlink')}
        isDangerous
        isPending={unlink.isPending}
        isOpen={isOpen}
        onConfirm={() => unlink.mutate()}
        onClose={() => setOpen(false)}
      />
    </div>
  );
}
