import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { providerQuery } from '../../lib/openid/provider';
import { safeReturn } from '../../lib/session/safe-return';
import { OpenIdButton } from './OpenIdButton';
import { OpenIdNotice } from './OpenIdNotice';
import css from './openid.module.css';
import { useSignInWithProvider } from './use-openid';

/** The way in by the identity provider, above the password; nothing when the installation has none. */
export function OpenIdSignIn() {
  const { t } = useTranslation('openid');
  const [params] = useSearchParams();
  const { data: provider } = useQuery(providerQuery);
  const signIn = useSignInWithProvider();
  if (!provider?.label) return null;
  return (
    <div className={css.way}>
      <OpenIdNotice provider={provider.label} isSignedInThere={provider.isSignedInThere} />
      <OpenIdButton
        provider={provider.label}
        label={t('signIn', { provider: provider.label })}
        isPending={signIn.isPending}
        error={signIn.error}
        onPress={() => signIn.mutate({ returnPath: safeReturn(params.get('retour')) })}
      />
      <p className={css.or}>{t('or')}</p>
    </div>
  );
}
