import { readHours } from '@clausier/domain/hours/parse-hours';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { NumberedRow } from '../../../checking/rows/raw-row.js';
import type { StatementSession } from '../../statement-session.js';
import { personKey } from '../truth.test-bed.js';
import type { Expected } from './odd-sheets.test-bed.js';

/** Hours by person, day or month, and kind; NaN for those that are refused. */
function hoursOf(session: StatementSession): Record<string, number> {
  const sums: Record<string, number> = {};
  for (let batch = session.nextBatch('WHOLE'); batch; batch = session.nextBatch('WHOLE'))
    for (const { raw } of JSON.parse(Buffer.from(batch.rows).toString()) as NumberedRow[]) {
      if (raw.aside || !raw.given.hours) continue;
      const { lastName = '', firstName = '', fullName = '', period = '?', hourKind = 'WORKED' } = raw.given;
      const key = `${personKey(`${lastName} ${firstName} ${fullName}`)}|${period}|${hourKind}`;
      const typed = readHours(raw.given.hours);
      const isDenied = raw.remarks?.some(({ code }) => code === 'hours-said-otherwise') === true;
      const read = isDenied ? undefined : raw.serial ? raw.serial.hours : typed.ok ? typed.hours : undefined;
      sums[key] = (sums[key] ?? 0) + (read ?? Number.NaN);
    }
  return sums;
}

/** What a session comes to: the hours it reads, or its question. */
export function readAs(session: StatementSession): Expected {
  const { asked, hourCandidates } = session.plan();
  if (asked.length === 0) return { hours: hoursOf(session) };
  return { asks: asked, recommends: hourCandidates.find((one) => one.isRecommended)?.heading ?? null };
}

/** The same, or the refusal. */
export function outcomeOf(open: () => StatementSession): Expected {
  try {
    return readAs(open());
  } catch (error) {
    if (error instanceof DomainError) return { refuses: error.code };
    throw error;
  }
}
