import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox, type ComboBoxProps } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../fields/FieldLabel';
import { FieldNotes } from '../fields/FieldNotes';
import css from '../fields/field.module.css';
import { useDebounced } from '../filters/use-debounced';
import { Sign } from '../signs/Sign';
import { type Option, OptionItem } from './OptionItem';
import list from './options.module.css';

export type ComboBoxFieldProps = Pick<
  ComboBoxProps<Option>,
  'name' | 'isDisabled' | 'isRequired' | 'autoFocus' | 'validate' | 'isInvalid'
> & {
  label: string;
  /** Names the list in the query cache, for instance `firms`. */
  searchKey: string;
  /** Asks the server for the options that match; called once the typing pauses. */
  search: (text: string, signal: AbortSignal) => Promise<Option[]>;
  value: Option | null;
  onChange: (option: Option | null) => void;
  description?: ReactNode;
  isOptional?: boolean;
  placeholder?: string;
};

/** What `ComboBoxField` loads. */
export function ComboBoxControl(props: ComboBoxFieldProps) {
  const { label, searchKey, search, value, onChange, description, isOptional, placeholder, ...rest } = props;
  const [text, setText] = useState(value?.label ?? '');
  const [told, setTold] = useState(value);
  // The page told another value, at once or after its address was written: the field shows it.
  if (told?.id !== value?.id) {
    setTold(value);
    setText(value?.label ?? '');
  }
  const asked = useDebounced(text === value?.label ? '' : text.trim(), 180);
  const found = useQuery({
    queryKey: ['options', searchKey, asked],
    queryFn: ({ signal }) => search(asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const options = withChosen(found.data ?? [], value);
  return (
    <ComboBox<Option>
      {...rest}
      className={css.field}
      formValue="key"
      items={options}
      defaultFilter={() => true}
      value={value?.id ?? null}
      onChange={(id) => {
        const option = options.find((one) => one.id === id) ?? null;
        setText(option?.label ?? '');
        // The field left in the middle of a search comes back to what the page told: that is no choice.
        if (option?.id !== value?.id) onChange(option);
      }}
      inputValue={text}
      onInputChange={(next) => {
        setText(next);
        if (next === '' && value) onChange(null);
      }}
      allowsEmptyCollection
    >
      <FieldLabel label={label} isOptional={isOptional} />
      <Group className={css.group}>
        <Input className={css.input} placeholder={placeholder} />
        <Button className={css.inside}>
          <Sign name="chevron" />
        </Button>
      </Group>
      <FieldNotes description={description} />
      <Popover className={list.popover}>
        <ListBox
          className={list.list}
          renderEmptyState={() => <NoOption isError={found.isError} isLoading={found.isLoading} />}
        >
          {(option: Option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What is chosen stays among the options whatever the server proposes: leaving the field keeps it. */
function withChosen(proposed: Option[], chosen: Option | null): Option[] {
  return chosen && !proposed.some(({ id }) => id === chosen.id) ? [chosen, ...proposed] : proposed;
}

function NoOption({ isError, isLoading }: { isError: boolean; isLoading: boolean }) {
  const { t } = useTranslation('ui');
  const key = isError ? 'combo.failed' : isLoading ? 'combo.loading' : 'combo.nothing';
  return <div className={list.message}>{t(key)}</div>;
}
