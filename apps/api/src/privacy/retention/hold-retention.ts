import { longestHold } from '@clausier/domain/participants/retention';
import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { DayField, TextField } from '../../http/fields.js';
import { requireOwn } from '../../participants/participant-scope.js';
import { invalid, notFound, ruleBroken } from '../../platform/refuse.js';

/** Why a file must be kept longer than usual, and until when: a dispute, a control under way. */
export class NewRetentionHold {
  @DayField() heldUntil: string;

  @TextField(500) reason: string;
}

/**
 * Keeps the file of one of the house's people until a day, one year ahead at most; a second one replaces the first. Throws
 * `not-found`, `hold-too-long`, `hold-in-the-past`, `hold-reason-missing` (10 characters at least), `participant-is-anonymous`.
 */
export async function holdRetention(
  scope: Scope,
  participantId: number,
  { heldUntil, reason }: NewRetentionHold,
): Promise<void> {
  await requireOwn(scope, participantId);
  if (heldUntil <= scope.today) throw invalid('hold-in-the-past', 'heldUntil');
  const longest = longestHold(scope.today);
  if (heldUntil > longest) throw ruleBroken('hold-too-long', 'heldUntil', { day: longest });
  await naming(
    {
      retention_hold_is_reasoned: () => ruleBroken('hold-reason-missing', 'reason'),
      participant_is_anonymous: () => ruleBroken('participant-is-anonymous'),
    },
    scope.run(sql`
      insert into retention_hold (participant_id, territory_id, placed_on, held_until, reason, placed_by_user_id)
      values (${participantId}, ${houseOf(scope)}, ${scope.today}, ${heldUntil}, ${reason}, ${scope.actor.userId})
      on conflict on constraint retention_hold_pk do update set territory_id = excluded.territory_id, placed_on = excluded.placed_on,
        held_until = excluded.held_until, reason = excluded.reason, placed_by_user_id = excluded.placed_by_user_id`),
  );
}

/** Ends what postponed the end of a file. Throws `not-found`. */
export async function liftHold(scope: Scope, participantId: number): Promise<void> {
  await requireOwn(scope, participantId);
  const lifted = await scope.run(sql`delete from retention_hold where participant_id = ${participantId}`);
  if (lifted === 0) throw notFound();
}
