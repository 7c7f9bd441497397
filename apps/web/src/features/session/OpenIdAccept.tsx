import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { providerQuery } from '../../lib/openid/provider';
import { OpenIdButton } from './OpenIdButton';
import css from './openid.module.css';
import { useAcceptWithProvider } from './use-openid';

/** Accepts an invitation with an identity of the provider instead of a password; nothing without a provider. */
export function OpenIdAccept({ token }: { token: string }) {
  const { t } = useTranslation('openid');
  const { data: provider } = useQuery(providerQuery);
  const accept = useAcceptWithProvider();
  if (!provider?.label) return null;
  return (
    <div className={css.way}>
      <p className={css.or}>{t('accept')}</p>
      <OpenIdButton
        provider={provider.label}
        label={t('continue', { provider: provider.label })}
        isPending={accept.isPending}
        error={accept.error}
        onPress={() => accept.mutate({ token })}
      />
    </div>
  );
}
