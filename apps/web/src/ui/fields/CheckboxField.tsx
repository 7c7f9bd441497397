import type { ReactNode } from 'react';
import { Checkbox, type CheckboxProps } from 'react-aria-components/Checkbox';
import { Sign } from '../signs/Sign';
import css from './checkbox.module.css';

type CheckboxFieldProps = Omit<CheckboxProps, 'children' | 'className' | 'style'> & {
  children: ReactNode;
  /** Small print under the sentence. */
  note?: ReactNode;
};

/** A sentence one agrees to, or a filter one turns on. */
export function CheckboxField({ children, note, ...rest }: CheckboxFieldProps) {
  return (
    <Checkbox {...rest} className={css.checkbox}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={css.box} aria-hidden="true">
            {isIndeterminate ? (
              <i className={css.dash} />
            ) : isSelected ? (
              <Sign name="check" size={13} />
            ) : null}
          </span>
          <span>
            {children}
            {note ? <span className={css.note}>{note}</span> : null}
          </span>
        </>
      )}
    </Checkbox>
  );
}
