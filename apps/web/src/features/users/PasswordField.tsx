import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/TextField';

/** The initial password, shown as it is typed: the administrator has to pass it on. */
export function PasswordField({ autoFocus }: { autoFocus?: boolean }) {
  const { t } = useTranslation('users');
  return (
    <TextField
      label={t('field.password')}
      name="password"
      isRequired
      maxLength={200}
      autoComplete="off"
      spellCheck="false"
      description={t('field.passwordHelp')}
      autoFocus={autoFocus}
    />
  );
}
