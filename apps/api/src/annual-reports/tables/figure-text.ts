import { formatHours } from '@clausier/domain/hours/format-hours';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { cents, formatCents } from '@clausier/domain/numbers/cents';
import { formatRatio, formatScaled } from '@clausier/domain/numbers/rate';
import { divide } from '@clausier/domain/numbers/round';
import type { Language } from '@clausier/domain/shared/language';
import type { Cell } from './report-table.js';

/**
 * A cell as it is printed: '28 825', '64,4 %', '52,8'; the word of hidden figures for those, a dash for nothing. `isAligned`
 * keeps the two decimals of hours, for columns.
 */
export function cellText(cell: Cell, language: Language, hidden: string, isAligned = false): string {
  if (typeof cell === 'string') return cell;
  const { kind, value, numerator, denominator, isNothing } = cell;
  if (isNothing) return '—';
  if (value === null) return hidden;
  if (kind === 'COUNT') return formatScaled(value, 0, language);
  if (kind === 'HOURS') return hoursText(value, language, isAligned);
  if (kind === 'CENTS') return formatCents(cents(value), language).replace(/^-/, '−');
  if (kind === 'RATE') return formatRatio(numerator ?? value, denominator ?? 10_000, language);
  return fteText(numerator ?? value, denominator ?? 100, language);
}

/** Hundredths of an hour without the unit, a negative one with a minus as wide as a digit. */
export function hoursText(hundredths: number, language: Language, isAligned = false): string {
  const text = formatHours(hoursFromHundredths(hundredths), language, { trim: !isAligned });
  return text.replace(/^-/, '−');
}

/** One decimal, rounded once from the exact ratio. */
function fteText(numerator: number, denominator: number, language: Language): string {
  return formatScaled(divide(BigInt(numerator) * 10n, denominator, 'HALF_UP'), 1, language);
}
