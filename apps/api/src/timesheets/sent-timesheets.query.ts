import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { orderBy, type Page, PageInfo, type PageQuery, pageOf } from '../platform/paging.js';
import { ORIGINS, STATUSES } from './timesheet.view.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** A statement in the firm's list, with what became of its lines. */
export class SentTimesheet {
  @ApiProperty() id: number;
  @ApiProperty() month: string;
  @ApiProperty({ enum: ORIGINS }) origin: (typeof ORIGINS)[number];
  @ApiProperty({ enum: STATUSES }) status: (typeof STATUSES)[number];
  @ApiProperty({ nullable: true, type: String }) fileName: string | null;
  @ApiProperty({ nullable: true, type: String }) certifiedName: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty(hours) hours: number;
  @ApiProperty() persons: number;
  @ApiProperty() waitingLines: number;
  @ApiProperty() acceptedLines: number;
  @ApiProperty() returnedLines: number;
  @ApiProperty({ description: 'Lines whose hours were taken back with the whole import' })
  reversedLines: number;
  @ApiProperty() refusedRows: number;
}

export class SentTimesheetPage extends PageInfo {
  @ApiProperty({ type: [SentTimesheet] }) items: SentTimesheet[];
}

/** The firm's statements, drafts included, the given-up ones left out. */
export function listSentTimesheets(scope: Scope, query: PageQuery): Promise<Page<SentTimesheet>> {
  return pageOf(
    scope,
    query,
    sql`
    select t.id, to_char(t.month, 'YYYY-MM') as month, t.origin, t.status, f.name as "fileName",
      t.certified_name as "certifiedName", coalesce(t.certified_at, t.created_at) as at,
      coalesce(l.hours, 0) as hours, coalesce(l.persons, 0) as persons, coalesce(l.waiting, 0) as "waitingLines",
      coalesce(l.accepted, 0) as "acceptedLines", coalesce(l.returned, 0) as "returnedLines",
      coalesce(l.reversed, 0) as "reversedLines",
      (select count(*)::integer from timesheet_row r where r.timesheet_id = t.id and r.outcome = 'REFUSED') as "refusedRows"
    from timesheet t
    left join timesheet_file f on f.id = t.file_id
    left join lateral (
      select sum(l.hours)::integer as hours, count(distinct l.employment_contract_id)::integer as persons,
        (count(*) filter (where l.state = 'SENT'))::integer as waiting,
        (count(*) filter (where l.state = 'ACCEPTED'))::integer as accepted,
        (count(*) filter (where l.state = 'RETURNED'))::integer as returned,
        (count(*) filter (where l.state = 'REVERSED'))::integer as reversed
      from timesheet_line l where l.timesheet_id = t.id and l.state <> 'IGNORED') l on true
    where t.firm_id = ${scope.actor.firmId} and t.status <> 'DISCARDED'`,
    orderBy(query.sort, { month: 'month', at: 'at', hours: 'hours' }, '-at', 'id desc'),
  );
}
