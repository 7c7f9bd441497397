import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { showToast } from '../../ui/overlays/toasts';
import { type RememberedName, useForgetName } from './use-remembered-names';

/** Says what forgetting a name changes, and what it leaves as it is. */
export function ForgetDialog({ name, onClose }: { name: RememberedName; onClose: () => void }) {
  const { t } = useTranslation('remembered-names');
  const { sentence } = useProblemMessage();
  const forget = useForgetName(() => {
    showToast({ message: t('forgotten', { written: name.writtenName }) });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t('forgetOne', { written: name.writtenName })}
      message={forget.error ? sentence(problemOf(forget.error)) : t('effect')}
      confirmLabel={t('forget')}
      isDangerous
      isPending={forget.isPending}
      isOpen
      onConfirm={() => forget.mutate(name.id)}
      onClose={onClose}
    />
  );
}
