import { formatHours } from '@clausier/domain/hours/format-hours';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { parseSiret } from '@clausier/domain/shared/siret';
import type { SerialReading } from '../../checking/rows/raw-row.js';
import { type Cell, richOf, textOf } from '../cells/cell.js';
import { type CellHours, readCellHours } from '../cells/cell-hours.js';
import type { BodyRow } from '../layout/find-tables.js';
import { columnsOf, type MadeHours } from '../layout/hours/made-hours.js';

/** What the number of a cell says of hours; null for a plain text. */
export function serialOf(cell: Cell | undefined): SerialReading | null {
  const { serial, fault, kind } = richOf(cell);
  if (serial === undefined && fault === undefined && kind === undefined) return null;
  return serialOfRead(readCellHours(cell));
}

export function serialOfRead(read: CellHours): SerialReading {
  if (!read.ok) return { code: read.code };
  const { hours, isRounded, minutes } = read;
  return { hours, isRounded: isRounded ?? false, ...(minutes === undefined ? {} : { minutes }) };
}

/** Hours several cells make, as they are typed; what cannot be read is shown as it is written. */
export function shownHours(serial: SerialReading | null, { cells }: BodyRow, made: MadeHours): string {
  const { hours } = serial ?? {};
  if (hours !== undefined) return formatHours(hoursFromHundredths(hours), 'fr');
  return columnsOf(made)
    .map((column) => textOf(cells[column]))
    .join(' – ')
    .slice(0, 60);
}

/** A SIRET kept as a number lost the zeros it began by; its key says that they are the only thing lost. */
export function wholeSiret(cell: Cell | undefined): string {
  const { text, serial } = richOf(cell);
  if (serial === undefined || !/^\d{11,13}$/.test(text)) return text;
  try {
    return parseSiret(text.padStart(14, '0'));
  } catch (error) {
    if (error instanceof DomainError) return text;
    throw error;
  }
}
