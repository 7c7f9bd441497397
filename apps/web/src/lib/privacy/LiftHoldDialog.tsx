import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { showToast } from '../../ui/overlays/toasts';
import { ErrorState } from '../../ui/states/ErrorState';
import { useLiftHold } from './use-person-privacy';

type LiftHoldDialogProps = { participantId: number; onClose: () => void };

/** Asks before a file comes to its end after all. */
export function LiftHoldDialog({ participantId, onClose }: LiftHoldDialogProps) {
  const { t } = useTranslation('privacy');
  const lift = useLiftHold(participantId, () => {
    showToast({ message: t('hold.lifted') });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t('hold.liftTitle')}
      message={t('hold.liftMessage')}
      confirmLabel={t('card.lift')}
      isPending={lift.isPending}
      isOpen
      onConfirm={() => lift.mutate()}
      onClose={onClose}
    >
      {lift.error ? <ErrorState error={lift.error} /> : null}
    </ConfirmDialog>
  );
}
