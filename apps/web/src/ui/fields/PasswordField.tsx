import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from './FieldLabel';
import { FieldNotes } from './FieldNotes';
import css from './field.module.css';
import passwordCss from './password.module.css';

type PasswordFieldProps = {
  label: string;
  /** Name the server gives the field in its errors. */
  name: string;
  value: string;
  onChange: (password: string) => void;
  /** `new-password` lets a password manager propose one. */
  autoComplete: 'current-password' | 'new-password';
  description?: ReactNode;
  autoFocus?: boolean;
};

/** A password, hidden until its owner asks to see it. Pasting is welcome: that is how password managers work. */
export function PasswordField({ label, description, ...rest }: PasswordFieldProps) {
  const { t } = useTranslation('ui');
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      {...rest}
      className={css.field}
      type={isShown ? 'text' : 'password'}
      isRequired
      spellCheck="false"
    >
      <FieldLabel label={label} />
      <Group className={css.group}>
        <Input className={css.input} autoCapitalize="none" />
        <Button
          className={passwordCss.show}
          aria-label={t(isShown ? 'password.hide' : 'password.show')}
          onPress={() => setShown(!isShown)}
        >
          {t(isShown ? 'password.hideShort' : 'password.showShort')}
        </Button>
      </Group>
      <FieldNotes description={description} />
    </AriaTextField>
  );
}
