import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';
import { FieldLabel } from './FieldLabel';
import { FieldNotes } from './FieldNotes';
import css from './field.module.css';

type TextFieldProps = Omit<AriaProps, 'children' | 'className' | 'style'> & {
  label: string;
  description?: ReactNode;
  isOptional?: boolean;
  isMultiline?: boolean;
  placeholder?: string;
};

/** A line of text, or several, with its label, its help and its error. */
export function TextField({
  label,
  description,
  isOptional,
  isMultiline,
  placeholder,
  ...rest
}: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={css.field}>
      <FieldLabel label={label} isOptional={isOptional} />
      {isMultiline ? (
        <TextArea className={css.input} placeholder={placeholder} rows={3} />
      ) : (
        <Input className={css.input} placeholder={placeholder} />
      )}
      <FieldNotes description={description} />
    </AriaTextField>
  );
}
