import { Button } from 'react-aria-components/Button';
import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes';
import { Sign } from '../signs/Sign';
import { toastQueue } from './toasts';
import css from './toasts.module.css';

/** Where toasts appear: a landmark reached with F6, above the phone's bottom bar. Put once, by the shell. */
export function Toasts() {
  const { t } = useTranslation('ui');
  return (
    <ToastRegion queue={toastQueue} className={css.region}>
      {({ toast }) => {
        const { message, tone = 'ok', action } = toast.content;
        return (
          <Toast toast={toast} className={classes(css.toast, tone === 'bad' && css.bad)}>
            <Sign name={tone === 'bad' ? 'alert' : 'check'} size={16} />
            <ToastContent className={css.message}>
              <Text slot="title">{message}</Text>
            </ToastContent>
            {action ? (
              <Button
                className={`${css.button} ${css.action}`}
                onPress={() => {
                  action.onAction();
                  toastQueue.close(toast.key);
                }}
              >
                {action.label}
              </Button>
            ) : null}
            <Button slot="close" className={css.button} aria-label={t('close')}>
              <Sign name="cross" />
            </Button>
          </Toast>
        );
      }}
    </ToastRegion>
  );
}
