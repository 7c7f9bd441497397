import { lazy, Suspense } from 'react';
import { FieldToCome } from '../fields/FieldToCome';
import type { ComboBoxFieldProps } from './ComboBoxControl';

const ComboBoxControl = lazy(async () => ({ default: (await import('./ComboBoxControl')).ComboBoxControl }));

/**
 * A choice in a long list held by the server. In a form it submits the option's id under `name`. Its code comes with
 * the first one shown, like `SelectField`'s.
 */
export function ComboBoxField(props: ComboBoxFieldProps) {
  return (
    <Suspense fallback={<FieldToCome label={props.label} />}>
      <ComboBoxControl {...props} />
    </Suspense>
  );
}
