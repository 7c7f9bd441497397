import { withLuhnKey } from '@clausier/domain/numbers/luhn';

/** A fictitious SIRET whose two keys are right: a SIREN of the 9xx range, then one establishment. */
export function aSiret(n: number): string {
  return withLuhnKey(`${withLuhnKey(String(90_000_000 + n))}0001`);
}
