import { useTranslation } from 'react-i18next';
import { UserDialog } from './UserDialog';
import { useLinkDelivery } from './use-link-delivery';
import { useInvite } from './use-users';

/** Opens an account, then sends its owner a link or shows it. */
export function InviteUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('users');
  const { deliver, dialog } = useLinkDelivery(onClose);
  const invite = useInvite((link, { name }) => deliver(link, name));
  if (dialog) return dialog;
  return (
    <UserDialog
      title={t('add')}
      user={null}
      submitLabel={t('create')}
      note={t('inviteNote')}
      write={{
        mutate: ({ isDisabled: _, ...input }) => invite.mutate(input),
        error: invite.error,
        isPending: invite.isPending,
      }}
      onClose={onClose}
    />
  );
}
