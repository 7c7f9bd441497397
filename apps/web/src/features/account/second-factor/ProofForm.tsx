import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/buttons/Button';
import { PasswordField } from '../../../ui/fields/PasswordField';
import { Form } from '../../../ui/forms/Form';
import { useHasPassword } from '../use-openid-identity';
import { CodeField } from './CodeField';
import css from './second-factor.module.css';
import type { Proof } from './use-second-factor';

type ProofFormProps = {
  /** Whether a code of the application can be given instead of the password. */
  hasFactor: boolean;
  submitLabel: string;
  error: unknown;
  isPending: boolean;
  onProve: (proof: Proof) => void;
  onCancel?: () => void;
  children?: ReactNode;
};

/** Asks again who one is before what protects the account changes: the password, or a code of the application. */
export function ProofForm({ hasFactor, onProve, children, ...form }: ProofFormProps) {
  const { t } = useTranslation('account');
  // Without a password the code is all one has to show.
  const canChoose = useHasPassword() !== false;
  const [prefersCode, setPrefersCode] = useState(false);
  const byCode = hasFactor && (prefersCode || !canChoose);
  const [password, setPassword] = useState('');
  return (
    <Form {...form} onSubmit={(data) => onProve(byCode ? { code: String(data.get('code')) } : { password })}>
      {children}
      {byCode ? (
        <CodeField key="code" label={t('proof.code')} autoFocus />
      ) : (
        <PasswordField
          key="password"
          label={t('proof.password')}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          autoFocus
        />
      )}
      {hasFactor && canChoose ? (
        <div className={css.other}>
          <Button tone="quiet" onPress={() => setPrefersCode(!byCode)}>
            {t(byCode ? 'proof.usePassword' : 'proof.useCode')}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}
