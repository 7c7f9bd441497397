import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card';
import { Page } from '../../ui/Page';
import css from './account.module.css';
import { ChangePassword } from './ChangePassword';
import { IdentityCard } from './IdentityCard';
import { OpenIdIdentity } from './OpenIdIdentity';
import { SessionsCard } from './SessionsCard';
import { FactorCard } from './second-factor/FactorCard';

/** One's own account: who one is here, what protects the way in, where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('title')} isNarrow>
      <IdentityCard />
      <FactorCard />
      <Card title={t('password:title')}>
        <div className={css.password}>
          <ChangePassword />
        </div>
      </Card>
      <OpenIdIdentity />
      <SessionsCard />
    </Page>
  );
}
