import { lazy, Suspense } from 'react';
import { FieldToCome } from '../fields/FieldToCome';
import type { SelectFieldProps } from './SelectControl';

const SelectControl = lazy(async () => ({ default: (await import('./SelectControl')).SelectControl }));

/**
 * A choice in a short list known in advance; beyond some twenty options prefer `ComboBoxField`. Lists and popovers
 * are the heaviest code of the kit: they come with the first field that needs them, in a place kept for them.
 */
export function SelectField(props: SelectFieldProps) {
  return (
    <Suspense fallback={<FieldToCome label={props.label} />}>
      <SelectControl {...props} />
    </Suspense>
  );
}
