/** The widest objective the ledger's integers hold, in hundredths of an hour. */
export const MOST_HOURS = 2_000_000_000;
