import { withLuhnKey } from '@clausier/domain/numbers/luhn';

const HEAD_OFFICE = '0001';

/**
 * A SIRET whose two keys are right and which no company can have: INSEE gives no SIREN that starts with 000.
 * `rank` is below 100 000.
 */
export function fictitiousSiret(rank: number): string {
  const siren = withLuhnKey(`000${String(rank).padStart(5, '0')}`);
  return withLuhnKey(`${siren}${HEAD_OFFICE}`);
}
