import { type PerTenThousand, WHOLE } from '@clausier/domain/shared/rate';
import { readDecimal, toHundredths } from '@clausier/domain/shared/read-decimal';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../lib/format/use-formats';
import { TextField } from '../../ui/TextField';

type RateFieldProps = {
  label: string;
  name: string;
  /** Per ten thousand: 5 % is 500. Null when empty or not readable. */
  value: number | null;
  onChange: (rate: PerTenThousand | null) => void;
  description?: string;
};

/** A percentage as people write it: '5', '7,5', '7.5 %'. A hundredth of a per cent is one ten-thousandth. */
export function readRate(text: string): PerTenThousand | null {
  const reading = readDecimal(text.replace(/[\s\u202f]*%\s*$/, ''));
  const rate = reading.ok ? toHundredths(reading.digits) : null;
  return rate === null || rate < 0 || rate > WHOLE ? null : (rate as PerTenThousand);
}

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
