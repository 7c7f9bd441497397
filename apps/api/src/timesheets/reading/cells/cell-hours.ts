import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import { hoursFromMinutes } from '@clausier/domain/hours/hours-from-minutes';
import { hoursFromDecimalSerial, hoursFromDurationSerial } from '@clausier/domain/hours/hours-from-serial';
import { readHours } from '@clausier/domain/hours/parse-hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import { type Cell, richOf } from './cell.js';

/** What a cell says of hours: how many, whether hidden digits were rounded away, or why it cannot be read. */
export type CellHours =
  | { readonly ok: true; readonly hours: Hours; readonly minutes?: number; readonly isRounded?: boolean }
  | { readonly ok: false; readonly code: string };

// What people write where there is nothing: a stroke, 'néant'.
const NOTHING = /^(?:[-–—/.]+|n[ée]ant|r\.?a\.?s\.?)$/i;

/** True for a cell that says there are no hours: empty, or a stroke. */
export function saysNoHours(cell: Cell | undefined): boolean {
  const { text, fault } = richOf(cell);
  return fault === undefined && (text === '' || NOTHING.test(text));
}

/** Reads hours from the number of a cell when it has one, else from its text. */
export function readCellHours(cell: Cell | undefined): CellHours {
  const { text, serial, kind, fault } = richOf(cell);
  if (fault !== undefined) return { ok: false, code: fault };
  if (kind === 'DAY' || kind === 'OTHER') return { ok: false, code: 'hours-malformed' };
  if (serial === undefined) return readText(text);
  try {
    const read = kind === 'DURATION' ? hoursFromDurationSerial : hoursFromDecimalSerial;
    return { ok: true, ...read(serial) };
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, code: error.code };
    throw error;
  }
}

// The same hours come back on every line: each text is read once, as long as they are few.
const READ = new Map<string, CellHours>();
const MOST_KEPT = 20_000;

function readText(text: string): CellHours {
  const known = READ.get(text);
  if (known !== undefined) return known;
  const read = readHours(text);
  if (READ.size < MOST_KEPT && text.length < 20) READ.set(text, read);
  return read;
}

/** Adds cells up as exactly as they are written: minutes are rounded once, after they are added. */
export class HoursSum {
  private hundredths = 0;
  private minutes = 0;
  /** Cells whose own hundredths were rounded: each may move a total by half a hundredth. */
  private rounded = 0;
  count = 0;

  add(read: CellHours): void {
    if (!read.ok) return;
    this.count++;
    if (read.minutes !== undefined) this.minutes += read.minutes;
    else this.hundredths += read.hours;
    if (read.minutes !== undefined || read.isRounded) this.rounded++;
  }

  get total(): Hours {
    return hoursFromHundredths(this.hundredths + hoursFromMinutes(this.minutes));
  }

  /** Whether a total written in the file is this one, up to the roundings of whoever added the same cells. */
  agreesWith(total: number): boolean {
    return Math.abs(total - this.total) <= Math.ceil(this.rounded / 2);
  }
}
