import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/page/Card';
import { LoadingState } from '../../ui/states/LoadingState';
import css from './account.module.css';
import { ChangePassword } from './ChangePassword';
import { useHasPassword } from './use-openid-identity';

/** The password of the account; somebody who enters through the identity provider only is told how to choose one. */
export function PasswordCard() {
  const { t } = useTranslation('password');
  return (
    <Card title={t('title')}>
      <Content />
    </Card>
  );
}

function Content() {
  const { t } = useTranslation('password');
  const hasPassword = useHasPassword();
  if (hasPassword === undefined) return <LoadingState lines={3} />;
  if (!hasPassword) return <p>{t('none')}</p>;
  return (
    <div className={css.password}>
      <ChangePassword />
    </div>
  );
}
