import type { Hours } from '@clausier/domain/hours/hours';
import { readHours } from '@clausier/domain/hours/parse-hours';
import { type ReactNode, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { FieldLabel } from './FieldLabel';
import { FieldNotes } from './FieldNotes';
import css from './field.module.css';

type HoursFieldProps = {
  label: string;
  /** Name the server gives the field in its errors. */
  name: string;
  /** Hundredths of an hour; null when empty or not readable. */
  value: number | null;
  onChange: (hours: Hours | null) => void;
  description?: ReactNode;
  isOptional?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** Hours as people write them, '151,67', '151h40' or '151:40'; shown back in hundredths when the field is left. */
export function HoursField(props: HoursFieldProps) {
  const { label, value, onChange, description, isOptional, ...rest } = props;
  const { formatHoursFigure } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const shown = value === null ? '' : formatHoursFigure(value);
  const [typed, setTyped] = useState<string | null>(null);

  function read(text: string) {
    setTyped(text);
    const reading = readHours(text);
    onChange(reading.ok ? reading.hours : null);
  }

  return (
    <AriaTextField
      {...rest}
      className={css.field}
      value={typed ?? shown}
      onChange={read}
      onBlur={() => {
        // What could not be read stays as typed, with its error.
        if (typed === null || typed.trim() === '' || readHours(typed).ok) setTyped(null);
      }}
      validate={(text) => {
        const reading = readHours(text);
        return text.trim() === '' || reading.ok ? null : sentenceOf(reading.code, { text });
      }}
      inputMode="decimal"
      autoComplete="off"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={css.group}>
        <Input className={`${css.input} ${css.figure}`} />
        <span className={css.unit} aria-hidden="true">
          h
        </span>
      </Group>
      <FieldNotes description={description} />
    </AriaTextField>
  );
}
