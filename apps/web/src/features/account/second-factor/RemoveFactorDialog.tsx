import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/overlays/Dialog';
import { showToast } from '../../../ui/overlays/toasts';
import { ProofForm } from './ProofForm';
import { useRemoval } from './use-second-factor';

/** Goes back to the password alone, against the password or a code; for the roles that may. */
export function RemoveFactorDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('account');
  const remove = useRemoval(() => {
    showToast({ message: t('factor.removed') });
    onClose();
  });
  return (
    <Dialog title={t('factor.remove')} isOpen onClose={onClose}>
      <ProofForm
        hasFactor
        submitLabel={t('factor.removeSubmit')}
        error={remove.error}
        isPending={remove.isPending}
        onProve={(proof) => remove.mutate(proof)}
        onCancel={onClose}
      >
        <p>{t('factor.removeEffect')}</p>
      </ProofForm>
    </Dialog>
  );
}
