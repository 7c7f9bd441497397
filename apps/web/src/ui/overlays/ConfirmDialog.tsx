import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../buttons/Button';
import { Dialog } from './Dialog';
import css from './dialog.module.css';

type ConfirmDialogProps = {
  title: string;
  /** What will happen, and whether it can be undone. */
  message: ReactNode;
  /** A verb with its object: "Supprimer la ligne", never "OK". */
  confirmLabel: string;
  isDangerous?: boolean;
  isPending?: boolean;
  isOpen: boolean;
  onConfirm: () => void;
  onClose: () => void;
  /** A reason to type, when the rule asks for one. */
  children?: ReactNode;
};

/** Asks before something that is hard to undo; the focus starts on the way out. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, message, confirmLabel, isDangerous, isPending, isOpen, onConfirm, onClose, children } =
    props;
  const { t } = useTranslation('ui');
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onClose} role="alertdialog">
      <div className={css.message}>{message}</div>
      {children}
      <div className={css.actions}>
        <Button autoFocus={!children} onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button tone={isDangerous ? 'danger' : 'primary'} isPending={isPending} onPress={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
