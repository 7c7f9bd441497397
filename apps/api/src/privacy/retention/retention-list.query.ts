import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { ownPeople } from '../../participants/participant-scope.js';
import { orderBy, type Page, PageInfo, PageQuery, pageOf } from '../../platform/paging.js';
import { RetentionHoldView } from '../person-privacy.query.js';

export class RetentionListQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['true', 'false'], description: 'Postponed, or not' })
  @IsOptional()
  @IsIn(['true', 'false'])
  held?: 'true' | 'false';
}

/** A file that comes to its end. */
export class EndingFile {
  @ApiProperty() participantId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'End of the last work contract; null when there was none',
  })
  lastContractEndedOn: string | null;
  @ApiProperty({ format: 'date' }) registeredOn: string;
  @ApiProperty({ format: 'date' }) announcedOn: string;
  @ApiProperty({ format: 'date', description: 'The day the person becomes anonymous unless postponed' })
  anonymiseOn: string;
  @ApiProperty({ type: RetentionHoldView, nullable: true }) hold: RetentionHoldView | null;
}

export class EndingFilePage extends PageInfo {
  @ApiProperty({ type: [EndingFile] }) items: EndingFile[];
}

const SORTS = {
  anonymiseOn: '"anonymiseOn"',
  name: '"lastName"',
  lastContractEndedOn: '"lastContractEndedOn"',
};

/** The house's people who are to become anonymous, soonest first, those postponed included. */
export function listEndingFiles(scope: Scope, query: RetentionListQuery): Promise<Page<EndingFile>> {
  const order = orderBy(query.sort, SORTS, 'anonymiseOn', '"lastName", "participantId"');
  const isKept =
    query.held === undefined ? sql`true` : sql`(h.participant_id is not null) = ${query.held === 'true'}`;
  const select = sql`
    select p.id as "participantId", p.last_name as "lastName", p.first_name as "firstName", p.registered_on as "registeredOn",
      (select max(c.ended_on) from employment_contract c where c.participant_id = p.id) as "lastContractEndedOn",
      n.announced_on as "announcedOn", n.anonymise_on as "anonymiseOn",
      case when h.participant_id is not null then json_build_object('placedOn', h.placed_on, 'heldUntil', h.held_until,
        'reason', h.reason, 'houseName', t.house_name) end as hold
    from retention_notice n
    join participant p on p.id = n.participant_id and p.anonymised_on is null
    left join retention_hold h on h.participant_id = p.id and h.held_until >= ${scope.today}
    left join territory t on t.id = h.territory_id
    where p.id in (${ownPeople(scope)}) and ${isKept}`;
  return pageOf(scope, query, select, order);
}
