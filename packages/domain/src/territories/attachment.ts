import type { CalendarDay } from '../calendar/calendar-day.js';
import { isValidOn, periodsOverlap, type SourcedRule } from '../calendar/validity.js';
import { ruleBroken } from '../shared/refuse.js';
import { municipalityOf } from './commune.js';
import type { InseeCode } from './insee-code.js';

/** A commune belongs to a territory during a period (both days included): communes move between houses. */
export interface Attachment extends SourcedRule {
  readonly commune: InseeCode;
  readonly territory: string;
}

/**
 * The territory a commune belongs to on a day, or null when none is known. An associated commune (Lomme, Hellemmes)
 * without an attachment of its own that day follows its municipality. Throws `attachments-overlap` when two answers
 * are possible: a total must not depend on the order of the rows.
 */
export function territoryAt(
  attachments: readonly Attachment[],
  commune: InseeCode,
  day: CalendarDay,
): string | null {
  const own = attachedTo(attachments, commune, day);
  if (own !== null) return own;
  const municipality = municipalityOf(commune);
  return municipality === commune ? null : attachedTo(attachments, municipality, day);
}

function attachedTo(attachments: readonly Attachment[], commune: InseeCode, day: CalendarDay): string | null {
  const valid = attachments.filter((item) => item.commune === commune && isValidOn(item, day));
  if (valid.length > 1) throw ruleBroken('attachments-overlap', 'commune', { commune, day });
  return valid[0]?.territory ?? null;
}

/** Pairs of attachments of one commune that share a day. Empty when every day has at most one territory. */
export function findOverlaps(attachments: readonly Attachment[]): [Attachment, Attachment][] {
  const overlaps: [Attachment, Attachment][] = [];
  attachments.forEach((a, index) => {
    for (const b of attachments.slice(index + 1))
      if (a.commune === b.commune && periodsOverlap(a, b)) overlaps.push([a, b]);
  });
  return overlaps;
}
