import type { SerialKind } from './cell.js';

/** How a number is shown: as `SerialKind`, as the month of a day, or as figures cut into a clock: 730 is '7h30'. */
export type FormatKind = SerialKind | 'MONTH' | 'CLOCK';

const CLOCK_FIGURES = /[#0]\s*(?:"\s*[h:]\s*"|\\[h:]|:)\s*00/i;

/** What a number format makes of a number: `[h]:mm` a duration, `dd/mm/yyyy` a day, `0 %` no hours, anything else a decimal. */
export function kindOfFormat(format: string): FormatKind {
  const known = KINDS.get(format);
  if (known !== undefined) return known;
  const kind = kindOf(format);
  if (KINDS.size < 1_000) KINDS.set(format, kind);
  return kind;
}

const KINDS = new Map<string, FormatKind>();

function kindOf(format: string): FormatKind {
  if (format.length > 255) return 'DECIMAL';
  if (CLOCK_FIGURES.test(format)) return 'CLOCK';
  if (/[€$£]|\beur\b|currency/i.test(format.replace(/\[\$-[^\]]*\]/g, ''))) return 'OTHER';
  const bare = format
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .split(';')[0]!;
  if (/^\s*(?:general|standard|fixed|scientific)\s*$/i.test(bare)) return 'DECIMAL';
  if (/%|percent/i.test(bare)) return 'OTHER';
  if (/\b(?:short|medium|long) time\b/i.test(bare)) return 'DURATION';
  // 'mmm-yy' shows a month: the day its number also says is the first, the last or any of it.
  if (/m/i.test(bare) && /[ya]/i.test(bare) && !/[dj]/i.test(bare)) return 'MONTH';
  if (/[djya]{2}|[dy]/i.test(bare)) return 'DAY';
  if (/h|\[m+\]|s/i.test(bare)) return 'DURATION';
  return /m/i.test(bare) ? 'DAY' : 'DECIMAL';
}

/** Formats a workbook names by a number only (ECMA-376, 18.8.30). */
export function builtInFormat(id: number): string {
  if (id === 9 || id === 10) return '0%';
  if (id === 17) return 'mmm-yy';
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))
    return 'dd/mm/yyyy';
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47)) return '[h]:mm';
  if ((id >= 5 && id <= 8) || (id >= 41 && id <= 44)) return id >= 41 && id % 2 === 1 ? '0.00' : '€';
  return 'General';
}
