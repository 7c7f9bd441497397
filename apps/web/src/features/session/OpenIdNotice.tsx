import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { problemOf } from '../../lib/api/problem';
import { OpenIdRefusal } from '../../lib/openid/OpenIdRefusal';
import { returnedCode } from '../../lib/openid/returned-code';
import { Button } from '../../ui/buttons/Button';
import css from './openid.module.css';
import { useSignOutOfProvider } from './use-openid';

type OpenIdNoticeProps = { provider: string; isSignedInThere: boolean };

/** What the provider left unsaid: why it was refused, or that its own session stays open on this device. */
export function OpenIdNotice({ provider, isSignedInThere }: OpenIdNoticeProps) {
  const { t } = useTranslation('openid');
  const [params] = useSearchParams();
  const signOut = useSignOutOfProvider();
  return (
    <>
      <OpenIdRefusal code={returnedCode(params)} />
      {params.has('deconnexion') ? <p role="status">{t('signedOut', { provider })}</p> : null}
      {isSignedInThere ? (
        <div className={css.open}>
          <p>{t('stillOpen', { provider })}</p>
          <OpenIdRefusal code={signOut.error ? problemOf(signOut.error).code : undefined} />
          <Button isPending={signOut.isPending} onPress={() => signOut.mutate()}>
            {t('signOut', { provider })}
          </Button>
        </div>
      ) : null}
    </>
  );
}
