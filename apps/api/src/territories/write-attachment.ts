import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { insertRow, naming, updateVersion } from '../database/writing.js';
import { conflict, ruleBroken } from '../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../platform/saved-version.js';
import { CommuneTerritoryRow } from './commune-territory.row.js';
import type { ChangedAttachment, NewAttachment } from './new-attachment.js';

const REFUSALS = {
  commune_in_one_territory_at_a_time: () => conflict('period-overlaps', 'validFrom'),
  commune_territory_territory_fk: () => ruleBroken('territory-unknown', 'territoryId'),
};

/**
 * Moves a commune to a territory from a day on: the attachment of that day ends the day before. Hours already posted
 * keep the residence frozen with them. Throws `commune-unknown`, `territory-unknown`, `attachment-later` when another
 * one starts that day or after, `attachment-same-territory`, `period-overlaps`.
 */
export async function attachCommune(scope: Scope, input: NewAttachment): Promise<SavedVersion> {
  const day = parseDay(input.validFrom);
  const [commune] = await scope.rows(sql`select code from commune where code = ${input.communeCode}`);
  if (!commune) throw ruleBroken('commune-unknown', 'communeCode');
  const [territory] = await scope.rows(
    sql`select id from territory where id = ${input.territoryId} and not is_outside`,
  );
  if (!territory) throw ruleBroken('territory-unknown', 'territoryId');
  await endAttachment(scope, input, day);
  const values = { ...input, validFrom: day, validTo: null };
  const id = await naming(REFUSALS, insertRow(scope, CommuneTerritoryRow, values));
  return savedVersion(scope, 'commune_territory', id);
}

interface Latest {
  id: number;
  territoryId: number;
  validFrom: CalendarDay;
  isThatDay: boolean;
}

/** Ends the attachment in force on a day, the day before. */
async function endAttachment(scope: Scope, input: NewAttachment, day: CalendarDay): Promise<void> {
  const latest = await scope.first<Latest>(sql`
    select id, territory_id as "territoryId", to_char(valid_from, 'YYYY-MM-DD') as "validFrom",
      daterange(valid_from, valid_to, '[]') @> ${day}::date as "isThatDay"
    from commune_territory where commune_code = ${input.communeCode} order by valid_from desc limit 1 for update`);
  if (!latest) return;
  if (latest.validFrom >= day) throw ruleBroken('attachment-later', 'validFrom', { day: latest.validFrom });
  if (!latest.isThatDay) return;
  if (latest.territoryId === input.territoryId) {
    throw ruleBroken('attachment-same-territory', 'territoryId');
  }
  await scope.run(sql`update commune_territory set valid_to = ${day}::date - 1 where id = ${latest.id}`);
}

/** Says how an attachment is known: verified or not, and where it was read. Throws `not-found`, `version-stale`. */
export async function changeAttachment(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedAttachment,
): Promise<SavedVersion> {
  await updateVersion(scope, CommuneTerritoryRow, { id, version }, input);
  return savedVersion(scope, 'commune_territory', id);
}
