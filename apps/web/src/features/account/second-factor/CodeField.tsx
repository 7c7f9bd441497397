import { useState } from 'react';
import { TextField } from '../../../ui/fields/TextField';
import css from './second-factor.module.css';

const DIGITS = 6;

type CodeFieldProps = { label: string; description?: string; autoFocus?: boolean };

/** The six digits of the application, typed, pasted with a space or filled in by the phone; its name in the form is `code`. */
export function CodeField({ label, description, autoFocus }: CodeFieldProps) {
  const [code, setCode] = useState('');
  return (
    <div className={css.code}>
      <TextField
        label={label}
        description={description}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus={autoFocus}
        isRequired
        value={code}
        onChange={(text) => setCode(text.replaceAll(/\D/g, '').slice(0, DIGITS))}
      />
    </div>
  );
}
