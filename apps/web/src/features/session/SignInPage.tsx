import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useSearchParams } from 'react-router';
import { sessionQuery } from '../../lib/session/session';
import { Brand } from '../../ui/Brand';
import { Form } from '../../ui/Form';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { TextField } from '../../ui/TextField';
import { DemonstrationAccounts } from './DemonstrationAccounts';
import { safeReturn } from './safe-return';
import css from './sign-in.module.css';
import { useSignIn } from './use-sign-in';

/** Signs in, then goes to the page that was wanted. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const [params] = useSearchParams();
  const session = useQuery(sessionQuery);
  const signIn = useSignIn();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  if (session.data) return <Navigate to={safeReturn(params.get('retour'))} replace />;
  return (
    <div className={css.page}>
      <title>{`${t('title')} · Clausier`}</title>
      <header className={css.header}>
        <Brand className={css.brand} />
        <LanguageSwitch />
      </header>
      <main className={css.main}>
        <div className={css.sheet}>
          <h1>{t('title')}</h1>
          <p className={css.promise}>{params.get('retour') ? t('signInToContinue') : t('promise')}</p>
          <Form
            onSubmit={() => signIn.mutate({ email: email.trim(), password })}
            error={signIn.error}
            isPending={signIn.isPending}
            submitLabel={t('signIn')}
          >
            <TextField
              label={t('email')}
              name="email"
              type="email"
              autoComplete="username"
              isRequired
              value={email}
              onChange={setEmail}
            />
            <TextField
              label={t('password')}
              name="password"
              type="password"
              autoComplete="current-password"
              isRequired
              value={password}
              onChange={setPassword}
            />
          </Form>
        </div>
        <DemonstrationAccounts
          isPending={signIn.isPending}
          onChoose={(account) => {
            setEmail(account.email);
            setPassword(account.password);
            signIn.mutate({ email: account.email, password: account.password });
          }}
        />
      </main>
    </div>
  );
}
