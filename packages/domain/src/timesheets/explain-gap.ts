import { readHours } from '../hours/parse-hours.js';

/** A row of a statement that is not sent as the file has it. */
export interface UnsentRow {
  /** The hours as the file shows them. */
  readonly hoursInFile: string;
  /** The hours behind the cell, hundredths, when the file stored a number. */
  readonly serialHours: number | null;
  /** What is sent of the row all the same, hundredths. */
  readonly sent: number;
}

export interface GapExplained {
  /** What each row explains of the difference, hundredths; null when its cell is no number of hours. */
  readonly gaps: readonly (number | null)[];
  /** The part no row explains: the total of the file is not that of its rows. */
  readonly unexplained: number;
}

/**
 * Explains the difference between the total a file gives itself and what is sent of it, row by row: what the file counts
 * for the row, minus what is sent of it. A negative cell counts as the file's own sum counts it. Hundredths of an hour.
 */
export function explainGap(fileTotal: number, sent: number, rows: readonly UnsentRow[]): GapExplained {
  const gaps = rows.map(gapOf);
  const explained = gaps.reduce<number>((sum, gap) => sum + (gap ?? 0), 0);
  return { gaps, unexplained: fileTotal - sent - explained };
}

function gapOf({ hoursInFile, serialHours, sent }: UnsentRow): number | null {
  if (serialHours !== null) return serialHours - sent;
  const text = hoursInFile.trim();
  const isNegative = /^[-−]/.test(text);
  const reading = readHours(isNegative ? text.slice(1) : text);
  if (!reading.ok) return sent === 0 ? null : -sent;
  return (isNegative ? -reading.hours : reading.hours) - sent;
}
