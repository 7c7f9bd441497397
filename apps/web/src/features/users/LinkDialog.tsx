import { useTranslation } from 'react-i18next';
import { CopyField } from '../../ui/fields/CopyField';
import { Dialog } from '../../ui/overlays/Dialog';
import { Sign } from '../../ui/signs/Sign';
import css from './link-dialog.module.css';
import type { AccessLink } from './use-users';

type LinkDialogProps = { link: AccessLink & { path: string }; name: string; onClose: () => void };

/** A link to hand over: shown this once, because it is kept nowhere. */
export function LinkDialog({ link, name, onClose }: LinkDialogProps) {
  const { t } = useTranslation('users');
  // The address of this very page: what the API says of its own could be what a forged Host header says.
  const address = window.location.origin + link.path;
  return (
    <Dialog title={t(`link.title.${link.purpose}`, { name })} isOpen onClose={onClose}>
      {link.delivery === 'FAILED' ? (
        <p className={css.failed} role="alert">
          <Sign name="alert" />
          {t('link.failed')}
        </p>
      ) : null}
      <p>{t('link.handOver', { name })}</p>
      <CopyField label={t('link.address')} text={address} action={t('link.copy')} />
    </Dialog>
  );
}
