import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select, type SelectProps, SelectValue } from 'react-aria-components/Select';
import { useTranslation } from 'react-i18next';
import { FieldLabel } from '../fields/FieldLabel';
import { FieldNotes } from '../fields/FieldNotes';
import css from '../fields/field.module.css';
import { Sign } from '../signs/Sign';
import { type Option, OptionItem } from './OptionItem';
import list from './options.module.css';

export type SelectFieldProps = Omit<SelectProps<Option>, 'children' | 'className' | 'style'> & {
  label: string;
  options: Option[];
  description?: ReactNode;
  isOptional?: boolean;
};

/** What `SelectField` loads. */
export function SelectControl({
  label,
  options,
  description,
  isOptional,
  placeholder,
  ...rest
}: SelectFieldProps) {
  const { t } = useTranslation('ui');
  return (
    <Select {...rest} placeholder={placeholder ?? t('choose')} className={css.field}>
      <FieldLabel label={label} isOptional={isOptional} />
      <Button className={`${css.input} ${css.select}`}>
        <SelectValue className={css.selected} />
        <Sign name="chevron" />
      </Button>
      <FieldNotes description={description} />
      <Popover className={list.popover}>
        <ListBox className={list.list} items={options}>
          {(option) => <OptionItem option={option} />}
        </ListBox>
      </Popover>
    </Select>
  );
}
