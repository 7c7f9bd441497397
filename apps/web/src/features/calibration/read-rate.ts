import { type PerTenThousand, WHOLE } from '@clausier/domain/numbers/rate';
import { readDecimal, toHundredths } from '@clausier/domain/numbers/read-decimal';

/** A percentage as people write it: '5', '7,5', '7.5 %'. A hundredth of a per cent is one ten-thousandth. */
export function readRate(text: string): PerTenThousand | null {
  const reading = readDecimal(text.replace(/[\s\u202f]*%\s*$/, ''));
  const rate = reading.ok ? toHundredths(reading.digits) : null;
  return rate === null || rate < 0 || rate > WHOLE ? null : (rate as PerTenThousand);
}
