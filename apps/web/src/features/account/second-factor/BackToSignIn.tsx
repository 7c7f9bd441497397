import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../../lib/session/use-sign-out';
import { Button } from '../../../ui/buttons/Button';
import css from './second-factor.module.css';

/** The way out of a session that is not open yet. */
export function BackToSignIn() {
  const { t } = useTranslation('account');
  const signOut = useSignOut();
  return (
    <div className={css.wayOut}>
      <Button tone="quiet" isPending={signOut.isPending} onPress={() => signOut.mutate()}>
        {t('step.back')}
      </Button>
    </div>
  );
}
