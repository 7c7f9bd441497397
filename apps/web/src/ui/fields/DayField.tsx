import { type ReactNode, useRef, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useTranslation } from 'react-i18next';
import { readDay, typedDay } from '../../lib/format/read-day';
import { useProblemMessage } from '../../lib/problem-message';
import { Sign } from '../signs/Sign';
import { FieldLabel } from './FieldLabel';
import { FieldNotes } from './FieldNotes';
import css from './field.module.css';

type DayFieldProps = {
  label: string;
  /** Name the server gives the field in its errors. */
  name: string;
  /** 'YYYY-MM-DD'; null when empty or not readable. */
  value: string | null;
  onChange: (day: string | null) => void;
  /** First and last days the calendar offers. */
  min?: string;
  max?: string;
  description?: ReactNode;
  isOptional?: boolean;
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
};

/** A day typed or pasted as '28/02/2024', or picked in the browser's own calendar. */
export function DayField({
  label,
  value,
  onChange,
  min,
  max,
  description,
  isOptional,
  ...rest
}: DayFieldProps) {
  const { t } = useTranslation('ui');
  const { sentenceOf } = useProblemMessage();
  const [typed, setTyped] = useState<string | null>(null);

  function read(text: string) {
    setTyped(text);
    const reading = readDay(text);
    onChange(reading.ok ? reading.day : null);
  }

  return (
    <AriaTextField
      {...rest}
      className={css.field}
      value={typed ?? (value === null ? '' : typedDay(value))}
      onChange={read}
      onBlur={() => {
        if (typed === null || typed.trim() === '' || readDay(typed).ok) setTyped(null);
      }}
      validate={(text) => {
        const reading = readDay(text);
        return text.trim() === '' || reading.ok ? null : sentenceOf(reading.code);
      }}
      autoComplete="off"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={css.group}>
        <Input className={css.input} placeholder={t('day.placeholder')} />
        <CalendarButton
          label={t('day.open', { label })}
          value={value}
          min={min}
          max={max}
          isDisabled={rest.isDisabled}
          onPick={(day) => {
            setTyped(null);
            onChange(day);
          }}
        />
      </Group>
      <FieldNotes description={description} />
    </AriaTextField>
  );
}

type CalendarButtonProps = Pick<DayFieldProps, 'label' | 'value' | 'min' | 'max' | 'isDisabled'> & {
  onPick: (day: string) => void;
};

function CalendarButton({ label, value, min, max, isDisabled, onPick }: CalendarButtonProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <span className={css.calendar}>
      <button
        type="button"
        className={css.inside}
        aria-label={label}
        disabled={isDisabled}
        onClick={() => picker.current?.showPicker()}
      >
        <Sign name="calendar" size={16} />
      </button>
      <input
        ref={picker}
        type="date"
        // Of no form: the browser's own refusal, in its own language, would stop ours from being read.
        form=""
        className={css.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={(event) => event.target.value && onPick(event.target.value)}
      />
    </span>
  );
}
