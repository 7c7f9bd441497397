import type { PerTenThousand } from '@clausier/domain/numbers/rate';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { TextField } from '../../ui/fields/TextField';
import { readRate } from './read-rate';

type RateFieldProps = {
  label: string;
  name: string;
  /** Per ten thousand: 5 % is 500. Null when empty or not readable. */
  value: number | null;
  onChange: (rate: PerTenThousand | null) => void;
  description?: string;
};

/** A percentage, kept as an integer: what is not one is said under the field. */
export function RateField({ value, onChange, ...rest }: RateFieldProps) {
  const { t } = useTranslation('calibration');
  const { formatScaled } = useFormats();
  const [typed, setTyped] = useState<string | null>(null);
  const shown =
    value === null ? '' : value % 100 === 0 ? formatScaled(value / 100, 0) : formatScaled(value, 2);
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      autoComplete="off"
      isRequired
      value={typed ?? shown}
      onChange={(text) => {
        setTyped(text);
        onChange(readRate(text));
      }}
      onBlur={() => {
        if (typed !== null && readRate(typed) !== null) setTyped(null);
      }}
      validate={(text) => (text.trim() === '' || readRate(text) !== null ? null : t('rateUnreadable'))}
    />
  );
}
