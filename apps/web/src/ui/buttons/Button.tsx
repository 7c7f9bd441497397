import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes';
import css from './button.module.css';

export type ButtonTone = 'normal' | 'primary' | 'quiet' | 'danger';

type ButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'style'> & {
  tone?: ButtonTone;
  children: ReactNode;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

/** A button named by what it does. While `isPending` it stays focusable, refuses presses and says it is working. */
export function Button({ tone = 'normal', className, isPending, onPress, children, ...rest }: ButtonProps) {
  // React Aria's own isPending leaves, when the button goes away, an announcement that refers to nothing.
  return (
    <AriaButton
      {...rest}
      onPress={isPending ? undefined : onPress}
      className={classes(css.button, tone !== 'normal' && css[tone], isPending && css.isPending, className)}
    >
      {isPending ? <PendingMark /> : null}
      {children}
    </AriaButton>
  );
}

function PendingMark() {
  const { t } = useTranslation('ui');
  return (
    <>
      <span className={css.pending} aria-hidden="true" />
      <span className="visually-hidden" role="status">
        {t('working')}
      </span>
    </>
  );
}
