import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { problemOf } from '../../lib/api/problem';
import { useWrite } from '../../lib/api/use-write';
import { usePasswordStrength } from '../../lib/password/use-password-strength';
import { useSession } from '../../lib/session/use-session';
import { PasswordField } from '../../ui/fields/PasswordField';
import { PasswordMeter } from '../../ui/fields/PasswordMeter';
import { Form } from '../../ui/forms/Form';
import { showToast } from '../../ui/overlays/toasts';

type Change = { currentPassword: string; password: string };
const EMPTY: Change = { currentPassword: '', password: '' };

/** Changes one's own password; the other sessions of the account end. Sentences are in the `password` catalogue. */
export function ChangePassword() {
  const { t } = useTranslation('password');
  const { user, isDemonstration } = useSession();
  const [typed, setTyped] = useState(EMPTY);
  const change = useWrite(
    (body: Change, headers) => ask(api.POST('/api/v1/session/password', { body, headers })),
    {
      invalidates: [['own-sessions']],
      onSuccess: () => {
        setTyped(EMPTY);
        showToast({ message: t('saved') });
      },
    },
  );
  const judgement = usePasswordStrength(typed.password, (password, signal) =>
    ask(api.POST('/api/v1/session/password/strength', { body: { password }, signal })),
  );
  const type = (more: Partial<Change>) => {
    setTyped({ ...typed, ...more });
    // The refusal goes now, not when the press on the button moves it away.
    if (change.error) change.reset();
  };
  const isRefused = change.error !== null && problemOf(change.error).field === 'password';
  if (isDemonstration) return <p>{t('demonstration')}</p>;
  return (
    <Form
      onSubmit={() => change.mutate(typed)}
      error={change.error}
      isPending={change.isPending}
      submitLabel={t('submit')}
    >
      {/* What a password manager keeps the password under. */}
      <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
      <PasswordField
        label={t('current')}
        name="currentPassword"
        autoComplete="current-password"
        value={typed.currentPassword}
        onChange={(currentPassword) => type({ currentPassword })}
      />
      <PasswordField
        label={t('new')}
        name="password"
        autoComplete="new-password"
        value={typed.password}
        onChange={(password) => type({ password })}
        description={t('effect')}
      />
      {/* A refusal says the same under the field. */}
      {isRefused ? null : <PasswordMeter judgement={judgement} />}
    </Form>
  );
}
