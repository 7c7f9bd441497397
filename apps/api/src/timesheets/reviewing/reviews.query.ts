import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { IdField, MonthField } from '../../http/fields.js';
import { allOf, ListQuery, matches, orderBy, type Page, PageInfo, pageOf } from '../../platform/paging.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

export class TimesheetReviewQuery extends ListQuery {
  @MonthField({ optional: true }) month?: string;
  @IdField({ optional: true }) firmId?: number;

  @ApiPropertyOptional({ description: 'Only statements with a remark' })
  @IsOptional()
  @Transform(({ value }) => value === true || value === 'true')
  @IsBoolean()
  withWarnings?: boolean;
}

/** Lines of one statement that wait for the house. */
export class TimesheetReviewItem {
  @ApiProperty() timesheetId: number;
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
  @ApiProperty() month: string;
  @ApiProperty() certifiedName: string;
  @ApiProperty({ format: 'date-time' }) certifiedAt: string;
  @ApiProperty() lines: number;
  @ApiProperty() persons: number;
  @ApiProperty(hours) hours: number;
  @ApiProperty({ description: 'Lines that change validated hours' }) changedLines: number;
  @ApiProperty({ description: 'Lines with a remark' }) warnedLines: number;
}

export class TimesheetReviewPage extends PageInfo {
  @ApiProperty({ type: [TimesheetReviewItem] }) items: TimesheetReviewItem[];
}

const SORTS = { firmName: '"firmName"', month: 'month', hours: 'hours', certifiedAt: '"certifiedAt"' };

/** What waits on the operations of the acting house, by firm and month, the oldest first. */
export function listTimesheetReviews(
  scope: Scope,
  query: TimesheetReviewQuery,
): Promise<Page<TimesheetReviewItem>> {
  const conditions = [
    sql`l.operation_territory_id = ${scope.actor.territoryId}`,
    sql`l.state = 'SENT'`,
    ...(query.month ? [sql`l.month = (${query.month} || '-01')::date`] : []),
    ...(query.firmId ? [sql`l.firm_id = ${query.firmId}`] : []),
    ...matches('f.name_key', query.search),
  ];
  const kept = query.withWarnings ? sql`having count(*) filter (where l.findings <> '[]') > 0` : sql``;
  return pageOf(
    scope,
    query,
    sql`
    select t.id as "timesheetId", f.id as "firmId", f.name as "firmName", to_char(l.month, 'YYYY-MM') as month,
      t.certified_name as "certifiedName", t.certified_at as "certifiedAt", count(*)::integer as lines,
      count(distinct l.employment_contract_id)::integer as persons, sum(l.hours)::integer as hours,
      (count(*) filter (where l.effect = 'CHANGED'))::integer as "changedLines",
      (count(*) filter (where l.findings <> '[]'))::integer as "warnedLines"
    from timesheet_line l
    join timesheet t on t.id = l.timesheet_id
    join firm f on f.id = l.firm_id
    where ${allOf(conditions)}
    group by t.id, f.id, l.month ${kept}`,
    orderBy(query.sort, SORTS, 'certifiedAt', '"timesheetId", month'),
  );
}
