import { type ReactNode, useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';
import css from './dialog.module.css';

type DialogProps = {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  isWide?: boolean;
  role?: 'dialog' | 'alertdialog';
  /** Clicking beside closes it; leave out when something typed would be lost. */
  isDismissable?: boolean;
  children: ReactNode;
};

/** A window over the page that keeps the focus and gives it back; a sheet from the bottom on a phone. */
export function Dialog({ title, isOpen, onClose, isWide, role, isDismissable, children }: DialogProps) {
  const { t } = useTranslation('ui');
  return (
    <ModalOverlay
      className={css.overlay}
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={classes(css.modal, isWide && css.wide)}>
        <AriaDialog className={css.dialog} role={role}>
          <FocusKeeper />
          <div className={css.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <Button className={css.close} aria-label={t('close')} onPress={onClose}>
              <Sign name="cross" size={16} />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/**
 * What opened a window may be gone when it closes: the button of an empty list that is one no more, a link of another page.
 * The focus then goes to the page rather than nowhere, where a keyboard starts again from the top.
 */
function FocusKeeper() {
  useEffect(
    () => () => {
      // React Aria gives the focus back within a frame; what is left nowhere after the next one stays there.
      requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(keepFocus)));
    },
    [],
  );
  return null;
}

function keepFocus() {
  const isNowhere = document.activeElement === document.body || document.activeElement === null;
  if (isNowhere) document.getElementById('main')?.focus({ preventScroll: true });
}
