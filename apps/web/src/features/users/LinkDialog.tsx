import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { Sign } from '../../ui/Sign';
import { TextField } from '../../ui/TextField';
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
      <TextField label={t('link.address')} value={address} isReadOnly onFocus={selectAll} />
      <CopyButton text={address} />
    </Dialog>
  );
}

function selectAll(event: { target: EventTarget }) {
  if (event.target instanceof HTMLInputElement) event.target.select();
}

function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('users');
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');

  function copy() {
    // No clipboard on a plain http address of a local network: the field is there to be selected.
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setState('done'),
      () => setState('failed'),
    );
  }

  return (
    <div className={css.copy}>
      <Button tone="primary" onPress={copy} autoFocus>
        {t('link.copy')}
      </Button>
      <span role="status">{state === 'idle' ? '' : t(`link.copy_${state}`)}</span>
    </div>
  );
}
