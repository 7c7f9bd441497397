import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { Sign } from '../signs/Sign';
import css from './search-field.module.css';

type SearchFieldProps = {
  label: string;
  placeholder?: string;
  value: string;
  onChange: (text: string) => void;
};

/** Filters a list as one types: `onChange` is called once the typing pauses, at once on Enter or when cleared. */
export function SearchField({ label, placeholder, value, onChange }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  // The filter was changed from elsewhere (a cleared filter, the back button): show it.
  if (value !== known) {
    setKnown(value);
    setText(value);
  }

  function send(next: string) {
    clearTimeout(timer.current);
    setKnown(next);
    if (next !== value) onChange(next);
  }

  function type(next: string) {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => send(next), 250);
  }

  return (
    <AriaSearchField
      className={css.field}
      value={text}
      onChange={type}
      onSubmit={send}
      onClear={() => send('')}
    >
      <Label className="visually-hidden">{label}</Label>
      <span className={css.sign}>
        <Sign name="search" />
      </span>
      <Input className={css.input} placeholder={placeholder ?? label} />
      <Button className={css.clear}>
        <Sign name="cross" />
      </Button>
    </AriaSearchField>
  );
}
