import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '../../ui/overlays/toasts';
import { LinkDialog } from './LinkDialog';
import type { AccessLink } from './use-users';

type Waiting = { link: AccessLink & { path: string }; name: string };

/** Tells that a link has left by mail, or shows it so that it can be handed over. */
export function useLinkDelivery(onDone: () => void): {
  deliver: (link: AccessLink, name: string) => void;
  dialog: ReactNode;
} {
  const { t } = useTranslation('users');
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  return {
    deliver: (link, name) => {
      const { path } = link;
      if (path !== null) return setWaiting({ link: { ...link, path }, name });
      showToast({ message: t(`link.sent.${link.purpose}`, { name }) });
      onDone();
    },
    dialog: waiting ? <LinkDialog {...waiting} onClose={onDone} /> : null,
  };
}
