import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { TextField } from '../../ui/fields/TextField';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { showToast } from '../../ui/overlays/toasts';
import { type UserItem, unchanged, useChangeUser } from './use-users';

/** Shuts an account at once, or opens it again. */
export function DisableUser({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { sentence } = useProblemMessage();
  const { name } = user;
  const [reason, setReason] = useState('');
  const way = user.isDisabled ? 'enable' : 'disable';
  const write = useChangeUser(user, () => {
    showToast({ message: t(`door.${way}.done`, { name }) });
    onClose();
  });
  return (
    <ConfirmDialog
      title={t(`door.${way}.title`, { name })}
      message={
        <>
          <p>{t(`door.${way}.effect`)}</p>
          {user.isDisabled ? null : (
            <TextField
              label={t('disable.reason')}
              description={t('disable.reasonHelp')}
              name="reason"
              maxLength={300}
              value={reason}
              onChange={setReason}
              isOptional
            />
          )}
          {write.error ? <p role="alert">{sentence(problemOf(write.error))}</p> : null}
        </>
      }
      confirmLabel={t(`door.${way}.confirm`)}
      isDangerous={!user.isDisabled}
      isPending={write.isPending}
      isOpen
      onConfirm={() =>
        write.mutate({ ...unchanged(user), isDisabled: !user.isDisabled, reason: reason.trim() || null })
      }
      onClose={onClose}
    />
  );
}
