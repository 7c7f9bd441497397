import pg from 'pg';

const DATE = 1082;
const BIGINT = 20;
const NUMERIC = 1700;

/** A PostgreSQL integer wider than 32 bits as a number, refused when a number could not hold it exactly. */
function exactInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is not an integer that a number holds exactly`);
  return value;
}

/** Days stay days (never an instant in some time zone), sums of hours and amounts stay exact integers. */
export function readValuesExactly(): void {
  pg.types.setTypeParser(DATE, (text) => text);
  pg.types.setTypeParser(BIGINT, exactInteger);
  pg.types.setTypeParser(NUMERIC, exactInteger);
}
