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
  const asked = useDebounced(text === value?.label ? '' : text.trim(), 180);
  const found = useQuery({
    queryKey: ['options', searchKey, asked],
    queryFn: ({ signal }) => search(asked, signal),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  const options = found.data ?? [];
  return (
    <ComboBox<Option>
      {...rest}
      className={css.field}
      formValue="key"
      items={value && !options.some((option) => option.id === value.id) ? [value, ...options] : options}
      defaultFilter={() => true}
      value={value?.id ?? null}
      onChange={(id) => {
        const option = options.find((one) => one.id === id) ?? null;
        onChange(option);
        setText(option?.label ?? '');
      }}
      inputValue={text}
      onInputChange={setText}
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

function NoOption({ isError, isLoading }: { isError: boolean; isLoading: boolean }) {
  const { t } = useTranslation('ui');
  const key = isError ? 'combo.failed' : isLoading ? 'combo.loading' : 'combo.nothing';
  return <div className={list.message}>{t(key)}</div>;
}
