import { useTranslation } from 'react-i18next';
import { problemOf } from '../../lib/api/problem';
import { useProblemMessage } from '../../lib/problem-message';
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog';
import { useLinkDelivery } from './use-link-delivery';
import { type UserItem, useMakeLink } from './use-users';

/** Makes a new link: an invitation for whoever has no password yet, a reset for the others. */
export function MakeLink({ user, onClose }: { user: UserItem; onClose: () => void }) {
  const { t } = useTranslation('users');
  const { sentence } = useProblemMessage();
  const { name } = user;
  const purpose = user.hasPassword ? 'RESET' : 'INVITATION';
  const { deliver, dialog } = useLinkDelivery(onClose);
  const make = useMakeLink(user, (link) => deliver(link, name));
  if (dialog) return dialog;
  return (
    <ConfirmDialog
      title={t(`link.title.${purpose}`, { name })}
      message={
        <>
          <p>{t(`link.effect.${purpose}`)}</p>
          {make.error ? <p role="alert">{sentence(problemOf(make.error))}</p> : null}
        </>
      }
      confirmLabel={t('link.make')}
      isPending={make.isPending}
      isOpen
      onConfirm={() => make.mutate()}
      onClose={onClose}
    />
  );
}
