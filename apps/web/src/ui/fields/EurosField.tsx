import { type Cents, parseCents } from '@clausier/domain/numbers/cents';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { type ReactNode, useState } from 'react';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { useFormats } from '../../lib/format/use-formats';
import { useProblemMessage } from '../../lib/problem-message';
import { FieldLabel } from './FieldLabel';
import { FieldNotes } from './FieldNotes';
import css from './field.module.css';

type EurosFieldProps = {
  label: string;
  /** Name the server gives the field in its errors. */
  name: string;
  /** Cents; null when empty or not readable. */
  value: number | null;
  onChange: (cents: Cents | null) => void;
  description?: ReactNode;
  isOptional?: boolean;
  isRequired?: boolean;
  autoFocus?: boolean;
};

type Reading = { cents: Cents } | { code: string };

function readEuros(text: string): Reading {
  try {
    return { cents: parseCents(text) };
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code };
    throw error;
  }
}

/** An amount as people write it, '1 234,56' or '1234.56 €'; shown back in full when the field is left. */
export function EurosField(props: EurosFieldProps) {
  const { label, value, onChange, description, isOptional, ...rest } = props;
  const { formatScaled } = useFormats();
  const { sentenceOf } = useProblemMessage();
  const shown = value === null ? '' : formatEuros(value, formatScaled);
  const [typed, setTyped] = useState<string | null>(null);

  function read(text: string) {
    setTyped(text);
    const reading = readEuros(text);
    onChange('cents' in reading ? reading.cents : null);
  }

  return (
    <AriaTextField
      {...rest}
      className={css.field}
      value={typed ?? shown}
      onChange={read}
      onBlur={() => {
        // What could not be read stays as typed, with its error.
        if (typed === null || typed.trim() === '' || 'cents' in readEuros(typed)) setTyped(null);
      }}
      validate={(text) => {
        const reading = text.trim() === '' ? null : readEuros(text);
        return reading && 'code' in reading ? sentenceOf(reading.code) : null;
      }}
      inputMode="decimal"
      autoComplete="off"
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={css.group}>
        <Input className={`${css.input} ${css.figure}`} />
        <span className={css.unit} aria-hidden="true">
          €
        </span>
      </Group>
      <FieldNotes description={description} />
    </AriaTextField>
  );
}

function formatEuros(cents: number, print: (scaled: number, decimals: number) => string): string {
  return cents % 100 === 0 ? print(cents / 100, 0) : print(cents, 2);
}
