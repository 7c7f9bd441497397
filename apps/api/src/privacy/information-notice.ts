import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { DayField } from '../http/fields.js';
import { requireOwn } from '../participants/participant-scope.js';
import { conflict, invalid, ruleBroken } from '../platform/refuse.js';

export const NOTICE_MEANS = ['HANDED_OVER', 'E_MAIL', 'POST', 'READ_OUT'] as const;
export type NoticeMeans = (typeof NOTICE_MEANS)[number];

/** The month of the last change of the text that persons are given: kept with each notice, so that one knows what was read. */
export const NOTICE_EDITION = '2026-11';

/** That the person was told, when and how. */
export class NewInformationNotice {
  @DayField() givenOn: string;

  @ApiProperty({ enum: NOTICE_MEANS })
  @IsIn(NOTICE_MEANS)
  means: NoticeMeans;
}

/**
 * Records that one of the house's people was given the information notice. Throws `not-found`, `notice-in-the-future`,
 * `already-exists` (the same day by the same means), `participant-is-anonymous`.
 */
export async function giveNotice(
  scope: Scope,
  participantId: number,
  { givenOn, means }: NewInformationNotice,
): Promise<void> {
  await requireOwn(scope, participantId);
  if (givenOn > scope.today) throw invalid('notice-in-the-future', 'givenOn');
  await naming(
    {
      information_notice_once: () => conflict('already-exists', 'givenOn'),
      participant_is_anonymous: () => ruleBroken('participant-is-anonymous'),
    },
    scope.run(sql`
      insert into information_notice (participant_id, territory_id, given_on, means, edition, recorded_by_user_id)
      values (${participantId}, ${houseOf(scope)}, ${givenOn}, ${means}, ${NOTICE_EDITION}, ${scope.actor.userId})`),
  );
}
