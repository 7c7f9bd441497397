import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useSearchParams } from 'react-router';
import { awaitedStep } from '../../lib/session/awaited-step';
import { safeReturn } from '../../lib/session/safe-return';
import { sessionQuery } from '../../lib/session/session';
import { PasswordField } from '../../ui/fields/PasswordField';
import { TextField } from '../../ui/fields/TextField';
import { Form } from '../../ui/forms/Form';
import { Brand } from '../../ui/page/Brand';
import { LanguageSwitch } from '../../ui/page/LanguageSwitch';
import { DemonstrationAccounts } from './DemonstrationAccounts';
import { OpenIdSignIn } from './OpenIdSignIn';
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
  const step = awaitedStep(session.error);
  if (step) return <Navigate to={{ pathname: step, search: params.toString() }} replace />;
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
          <OpenIdSignIn />
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
            <PasswordField
              label={t('password')}
              name="password"
              autoComplete="current-password"
              value={password}
              onChange={(typed) => {
                setPassword(typed);
                // The refusal goes now, not when the press on the button moves it away.
                if (signIn.error) signIn.reset();
              }}
            />
          </Form>
          <p className={css.forgotten}>
            <Link to="/mot-de-passe-oublie">{t('forgottenLink')}</Link>
          </p>
          <p className="small">{t('comeByLink')}</p>
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
