import type { Hours } from '@clausier/domain/hours/hours';
import { hoursFromDecimalSerial, hoursFromDurationSerial } from '@clausier/domain/hours/hours-from-serial';
import { readHours } from '@clausier/domain/hours/parse-hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { Cell } from './grid.js';

/** What a cell says of hours: how many, whether hidden digits were rounded away, or why it cannot be read. */
export type CellHours =
  | { readonly ok: true; readonly hours: Hours; readonly isRounded: boolean }
  | { readonly ok: false; readonly code: string };

/** Reads hours from the number of a cell when it has one, else from its text. */
export function readCellHours(cell: Cell): CellHours {
  if (cell.serial === undefined) {
    const reading = readHours(cell.text);
    return reading.ok ? { ...reading, isRounded: false } : reading;
  }
  if (cell.kind === 'DAY') return { ok: false, code: 'hours-malformed' };
  try {
    const read = cell.kind === 'DURATION' ? hoursFromDurationSerial : hoursFromDecimalSerial;
    return { ok: true, ...read(cell.serial) };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}
