import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, invalid, notFound, ruleBroken } from '../../platform/refuse.js';
import { giveReason } from '../file/give-reason.js';
import { requireOwn } from '../participant-scope.js';
import { refuseNirIn } from '../refuse-nir-in.js';
import type { NewMerge, SavedMerge, UndoneMerge } from './merging.js';

/**
 * Makes a file part of another, when both are of people the house follows: it is read, hired from and looked for as one person,
 * under the identity of the kept file. Not an hour moves: what was recorded stays where it was. Throws `not-found`, `same-file`,
 * `merge-taken` (already part of a file), `merge-has-parts`, `reason-too-short`, `merge-month-over-744`.
 */
export async function mergeFiles(
  scope: Scope,
  keptId: number,
  { mergedId, reason }: NewMerge,
): Promise<SavedMerge> {
  refuseNirIn({ reason });
  await requireOwn(scope, keptId);
  if (keptId === mergedId) throw invalid('same-file', 'mergedId');
  await requireOwn(scope, mergedId);
  const merged = await naming(
    {
      file_merge_once: () => conflict('merge-taken', 'mergedId'),
      file_merge_has_one_level: () => ruleBroken('merge-has-parts', 'mergedId'),
      file_merge_is_reasoned: () => invalid('reason-too-short', 'reason'),
      participant_is_anonymous: () => notFound(),
    },
    scope.one<SavedMerge>(sql`
      insert into file_merge (kept_id, merged_id, territory_id, merged_by_user_id, merged_on, reason)
      values (${keptId}, ${mergedId}, ${houseOf(scope)}, ${scope.actor.userId}, ${scope.today}, ${reason}) returning id`),
  );
  await refuseTooFullMonths(scope, keptId);
  return merged;
}

/** One person cannot have worked more than the legal month: then the two files are not of one person, or hours are wrong. */
async function refuseTooFullMonths(scope: Scope, keptId: number): Promise<void> {
  const full = await scope.first<{ month: string }>(sql`
    select to_char(s.month, 'YYYY-MM') as month from hour_summary_participant s
    where s.participant_id in (select files_of(${keptId})) group by s.month having sum(s.hours) > 74400 order by 1 limit 1`);
  if (full) throw ruleBroken('merge-month-over-744', 'mergedId', full);
}

/** Gives a file back its own life, as it was. Throws `not-found`, `not-merged` (or no longer). */
export async function undoMerge(
  scope: Scope,
  keptId: number,
  mergeId: number,
  { reason }: UndoneMerge,
): Promise<void> {
  refuseNirIn({ reason });
  await requireOwn(scope, keptId);
  await giveReason(scope, reason);
  const undone = await scope.run(sql`
    update file_merge set undone_on = ${scope.today} where id = ${mergeId} and kept_id = ${keptId} and undone_on is null`);
  if (undone === 0) throw conflict('not-merged');
}
