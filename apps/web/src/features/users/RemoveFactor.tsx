import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { useWrite } from '../../lib/api/use-write';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Dialog } from '../../ui/overlays/Dialog';
import { showToast } from '../../ui/overlays/toasts';
import type { UserItem } from './use-users';

/** Removes the sign-in code of somebody who lost their phone and their recovery codes, with the reason the journal keeps. */
export function RemoveFactor({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { id, name } = user;
  const remove = useWrite(
    (reason: string, header) =>
      ask(
        api.POST('/api/v1/users/{id}/second-factor/removal', {
          params: { path: { id }, header },
          body: { reason },
        }),
      ),
    {
      invalidates: [['users']],
      onSuccess: () => {
        showToast({ message: t('factor.done', { name }) });
        onClose();
      },
    },
  );
  return (
    <Dialog title={t('factor.title', { name })} isOpen onClose={onClose}>
      <Form
        onSubmit={(data) => remove.mutate(String(data.get('reason')))}
        error={remove.error}
        isPending={remove.isPending}
        submitLabel={t('factor.confirm')}
        onCancel={onClose}
      >
        <p>{t('factor.effect')}</p>
        <TextField
          label={t('factor.reason')}
          description={t('factor.reasonHelp')}
          name="reason"
          maxLength={500}
          isRequired
          autoFocus
        />
      </Form>
    </Dialog>
  );
}
