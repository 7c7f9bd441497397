import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { keptUntil } from '@clausier/domain/participants/retention';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { requireOwn } from '../participants/participant-scope.js';
import { NOTICE_MEANS, type NoticeMeans } from './information-notice.js';

export class InformationNoticeView {
  @ApiProperty({ format: 'date' }) givenOn: string;
  @ApiProperty({ enum: NOTICE_MEANS }) means: NoticeMeans;
  @ApiProperty({ example: '2026-11', description: 'The month of the text that was given' }) edition: string;
  @ApiProperty() houseName: string;
}

export class RetentionHoldView {
  @ApiProperty({ format: 'date' }) placedOn: string;
  @ApiProperty({ format: 'date', description: 'The last day the file is kept because of it' })
  heldUntil: string;
  @ApiProperty() reason: string;
  @ApiProperty() houseName: string;
}

/** What one of the house's people was told, and how long their file is kept. */
export class PersonPrivacy {
  @ApiProperty({ type: [InformationNoticeView] }) notices: InformationNoticeView[];
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'Two years after the last contract; null while one is open',
  })
  keptUntil: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When the house was told' })
  announcedOn: string | null;
  @ApiProperty({ type: String, format: 'date', nullable: true }) anonymiseOn: string | null;
  @ApiProperty({ type: RetentionHoldView, nullable: true }) hold: RetentionHoldView | null;
}

interface Stored extends Omit<PersonPrivacy, 'keptUntil'> {
  contractEnds: (CalendarDay | null)[];
}

/** The rights of one of the house's people, as they stand today. Throws `not-found`. */
export async function readPersonPrivacy(scope: Scope, participantId: number): Promise<PersonPrivacy> {
  await requireOwn(scope, participantId);
  const { contractEnds, ...stored } = await scope.one<Stored>(sql`
    select p.registered_on as "registeredOn", n.announced_on as "announcedOn", n.anonymise_on as "anonymiseOn",
      (select coalesce(json_agg(c.ended_on), '[]') from employment_contract c where c.participant_id = p.id) as "contractEnds",
      (select coalesce(json_agg(json_build_object('givenOn', i.given_on, 'means', i.means, 'edition', i.edition, 'houseName', t.house_name)
          order by i.given_on desc, i.id desc), '[]')
        from information_notice i join territory t on t.id = i.territory_id where i.participant_id = p.id) as notices,
      (select json_build_object('placedOn', h.placed_on, 'heldUntil', h.held_until, 'reason', h.reason, 'houseName', t.house_name)
        from retention_hold h join territory t on t.id = h.territory_id
        where h.participant_id = p.id and h.held_until >= ${scope.today}) as hold
    from participant p left join retention_notice n on n.participant_id = p.id
    where p.id = ${participantId} and p.anonymised_on is null`);
  const registeredOn = parseDay(stored.registeredOn);
  return { ...stored, keptUntil: keptUntil({ registeredOn, contractEnds }) };
}
