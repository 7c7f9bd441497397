const WHOLE = 10_000;

/** A share of a work contract as typed, '50', '33,33' or '50 %', in ten-thousandths; null when it is none between 0 and 100. */
export function readShare(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(text.trim());
  if (!match) return null;
  const share = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return share > 0 && share <= WHOLE ? share : null;
}

/** A share as it is typed back: '100', '33,33'. */
export function typedShare(share: number): string {
  const decimals = String(share % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  const percent = String(Math.floor(share / 100));
  return decimals ? `${percent},${decimals}` : percent;
}
