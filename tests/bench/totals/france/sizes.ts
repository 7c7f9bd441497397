/** How large a France to make. */
export interface Size {
  /** Entries of the ledger, reversals included; what is made is within two in a hundred of it. */
  readonly lines: number;
  readonly firstYear: number;
  readonly years: number;
}

export const TERRITORIES = 400;
export const COMMUNES_EACH = 10;
export const AUTHORITIES_EACH = 5;
export const FIRMS_EACH = 25;

/** Years that have ended: the last twenty unless told otherwise. */
export function sizeOf(lines: number, years = 20, today = new Date()): Size {
  return { lines, years, firstYear: today.getUTCFullYear() - years };
}

/** A work contract has nine months of hours that end in time; of a hundred, three are corrected: a reversal and new hours. */
export function contractsFor({ lines }: Size): number {
  return Math.round(lines / 9.5);
}

/** What each connection that makes something draws with: the same number for the same arguments, at each run. */
export const CHANCE = /* sql */ `
  create function pg_temp.chance(n bigint, salt integer) returns double precision immutable parallel safe language sql
    return (hashint8extended(n, salt) & 2147483647)::double precision / 2147483648`;

/** The largest of the 400 houses has 20 times the operations of the smallest: their shares go as 1 / square root of the rank. */
export const PLACES = /* sql */ `
  create temp table place as
    select n, 0 as id, sum(1 / sqrt(n)) over (order by n) / sum(1 / sqrt(n)) over () as until_share,
      1 / sqrt(n) / sum(1 / sqrt(n)) over () as share
    from generate_series(1, ${TERRITORIES}) n`;
