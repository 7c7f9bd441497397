import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import {
  EXIT_SITUATIONS,
  type ExitSituation,
  FOLLOW_UPS,
  type FollowUp,
  followUpDays,
} from '@clausier/domain/participants/hiring/exits';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { ruleBroken } from '../platform/refuse.js';

/** What a person does at the end of a work contract, or 3 or 6 months later. */
export class NewFollowUp {
  @ApiProperty({ enum: FOLLOW_UPS })
  @IsIn(FOLLOW_UPS)
  followUp: FollowUp;

  @ApiProperty({ enum: EXIT_SITUATIONS })
  @IsIn(EXIT_SITUATIONS)
  situation: ExitSituation;
}

/**
 * Records, or records again, what a person does after a work contract that the acting house registered. Throws `not-found`,
 * `follow-up-contract-not-ended`, `follow-up-too-early` before its day.
 */
export async function recordFollowUp(
  scope: Scope,
  id: number,
  { followUp, situation }: NewFollowUp,
): Promise<void> {
  const { actor, today } = scope;
  const { endedOn, participantId } = await scope.one<{
    endedOn: CalendarDay | null;
    participantId: number;
  }>(sql`
    select ended_on as "endedOn", participant_id as "participantId" from employment_contract
    where id = ${id} and registered_by_territory_id = ${actor.territoryId}`);
  if (endedOn === null) throw ruleBroken('follow-up-contract-not-ended', 'followUp');
  const dueOn = followUpDays(endedOn)[followUp];
  if (dueOn > today) throw ruleBroken('follow-up-too-early', 'followUp', { day: dueOn });
  if (followUp === 'END') {
    await scope.run(sql`
      update employment_contract set exit_situation = ${situation}, exit_recorded_on = ${today} where id = ${id}`);
    return;
  }
  await scope.run(sql`
    insert into exit_follow_up as f (employment_contract_id, participant_id, follow_up, situation, recorded_by_territory_id,
      recorded_by_user_id, recorded_on)
    values (${id}, ${participantId}, ${followUp}, ${situation}, ${actor.territoryId}, ${actor.userId}, ${today})
    on conflict on constraint exit_follow_up_once do update set situation = excluded.situation,
      recorded_by_territory_id = excluded.recorded_by_territory_id, recorded_by_user_id = excluded.recorded_by_user_id,
      recorded_on = excluded.recorded_on`);
}
