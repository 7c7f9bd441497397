import { useTranslation } from 'react-i18next';
import { Page } from '../../ui/page/Page';
import { IdentityCard } from './IdentityCard';
import { OpenIdIdentity } from './OpenIdIdentity';
import { PasswordCard } from './PasswordCard';
import { SessionsCard } from './SessionsCard';
import { FactorCard } from './second-factor/FactorCard';

/** One's own account: who one is here, what protects the way in, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('title')} isNarrow>
      <IdentityCard />
      <FactorCard />
      <PasswordCard />
      <OpenIdIdentity />
      <SessionsCard />
    </Page>
  );
}
