import { useTranslation } from 'react-i18next';
import css from './sign-in.module.css';
import { type DemonstrationAccount, useDemonstrationAccounts } from './use-demonstration-accounts';

type DemonstrationAccountsProps = {
  isPending: boolean;
  onChoose: (account: DemonstrationAccount) => void;
};

/** One button per account to try: it fills the form and signs in. */
export function DemonstrationAccounts({ isPending, onChoose }: DemonstrationAccountsProps) {
  const { t } = useTranslation('session');
  const { data: accounts = [] } = useDemonstrationAccounts();
  if (accounts.length === 0) return null;
  return (
    <section className={css.demonstration} aria-labelledby="demonstration">
      <h2 id="demonstration">{t('demonstration.title')}</h2>
      <p className="small">{t('demonstration.text')}</p>
      <ul className={css.accounts}>
        {accounts.map((account) => (
          <li key={account.email}>
            <button type="button" disabled={isPending} onClick={() => onChoose(account)}>
              <span className={css.accountLabel}>{account.label ?? t(`shell:role.${account.role}`)}</span>
              <span className="small">
                {account.label === null
                  ? account.name
                  : `${account.name} · ${t(`shell:role.${account.role}`)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
