import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, ask } from '../../lib/api/client';
import { usePasswordStrength } from '../../lib/password/use-password-strength';
import { PasswordField } from '../../ui/fields/PasswordField';
import { PasswordMeter } from '../../ui/fields/PasswordMeter';
import { Form } from '../../ui/forms/Form';
import { type HeldLink, useChoosePassword } from './use-link';

/** The form that uses a link: a new password, typed once since it can be shown. */
export function ChoosePassword({ link, email }: { link: HeldLink; email: string }) {
  const { t } = useTranslation('session');
  const choose = useChoosePassword(link);
  const [password, setPassword] = useState('');
  const judgement = usePasswordStrength(password, (typed, signal) =>
    ask(api.POST('/api/v1/links/strength', { body: { ...link, password: typed }, signal })),
  );
  return (
    <Form
      onSubmit={() => choose.mutate(password)}
      error={choose.error}
      isPending={choose.isPending}
      submitLabel={t('link.submit')}
    >
      {/* What a password manager keeps the password under. */}
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        label={t('link.password')}
        name="password"
        autoComplete="new-password"
        value={password}
        onChange={(typed) => {
          setPassword(typed);
          // From here on the meter tells: the refusal goes now, not when the press on the button moves it away.
          if (choose.error) choose.reset();
        }}
        autoFocus
      />
      {/* A refusal says the same under the field. */}
      {choose.error ? null : <PasswordMeter judgement={judgement} />}
    </Form>
  );
}
