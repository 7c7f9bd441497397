/** A fictitious SIRET whose key is right: the digits of `n`, completed so that the Luhn sum is a multiple of ten. */
export function aSiret(n: number): string {
  const base = String(9_000_000_000_000 + n).padStart(13, '0');
  for (let key = 0; key <= 9; key++) {
    if (luhnSum(`${base}${key}`) % 10 === 0) return `${base}${key}`;
  }
  throw new Error('no key makes the sum a multiple of ten');
}

function luhnSum(digits: string): number {
  return [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
}
