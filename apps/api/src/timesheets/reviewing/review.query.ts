import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { type HourFacts, readHourFacts } from '../../ledger/hour-facts.query.js';
import { cellKey } from '../checking/lines/assemble-lines.js';
import { withShownFindings } from '../shown-findings.js';
import { LINES } from '../timesheet.query.js';
import { TimesheetLineView } from '../timesheet.view.js';

/** A line under review with the revision of the ledger it stands on, and the one there is now. */
export class TimesheetReviewLine extends TimesheetLineView {
  @ApiProperty({ description: 'Revision the line was checked against' }) baseRevision: number;
  @ApiProperty({ description: 'Revision of the ledger now: send it back with the decision' })
  revision: number;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
}

/** The lines of a statement on the operations of one house. */
export class TimesheetReview {
  @ApiProperty() timesheetId: number;
  @ApiProperty() firmId: number;
  @ApiProperty() firmName: string;
  @ApiProperty() month: string;
  @ApiProperty({ nullable: true, type: String }) fileName: string | null;
  @ApiProperty() certifiedName: string;
  @ApiProperty({ format: 'date-time' }) certifiedAt: string;
  @ApiProperty({ description: 'Lines that wait' }) waitingLines: number;
  @ApiProperty({ type: 'integer', description: 'Their hours, in hundredths' }) waitingHours: number;
  @ApiProperty({ description: 'Lines that wait without a remark' }) waitingWithoutRemark: number;
  @ApiProperty() acceptedLines: number;
  @ApiProperty() reversedLines: number;
  @ApiProperty({
    type: [TimesheetReviewLine],
    description: 'The first two thousand, those that wait before the others',
  })
  lines: TimesheetReviewLine[];
}

/** As many as a page shows; beyond, they are decided all at once. */
const MOST_LINES = 2_000;

type ReviewCounts = Pick<
  TimesheetReview,
  'waitingLines' | 'waitingHours' | 'waitingWithoutRemark' | 'acceptedLines' | 'reversedLines'
>;

function countLines(scope: Scope, timesheetId: number): Promise<ReviewCounts> {
  return scope.one<ReviewCounts>(sql`
    select (count(*) filter (where state = 'SENT'))::integer as "waitingLines",
      coalesce(sum(hours) filter (where state = 'SENT'), 0)::bigint as "waitingHours",
      (count(*) filter (where state = 'SENT' and findings = '[]'))::integer as "waitingWithoutRemark",
      (count(*) filter (where state = 'ACCEPTED'))::integer as "acceptedLines",
      (count(*) filter (where state = 'REVERSED'))::integer as "reversedLines"
    from timesheet_line where timesheet_id = ${timesheetId} and operation_territory_id = ${scope.actor.territoryId}`);
}

/** What a firm declared on the acting house's operations; a statement without such a line is not found. */
export async function readTimesheetReview(scope: Scope, timesheetId: number): Promise<TimesheetReview> {
  const head = await scope.one<Omit<TimesheetReview, 'lines' | keyof ReviewCounts>>(sql`
    select t.id as "timesheetId", f.id as "firmId", f.name as "firmName", to_char(t.month, 'YYYY-MM') as month,
      tf.name as "fileName", t.certified_name as "certifiedName", t.certified_at as "certifiedAt"
    from timesheet t join firm f on f.id = t.firm_id left join timesheet_file tf on tf.id = t.file_id
    where t.id = ${timesheetId} and t.status = 'SENT' and exists (select 1 from timesheet_line l
      where l.timesheet_id = t.id and l.operation_territory_id = ${scope.actor.territoryId} and l.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED'))`);
  const lines = await scope.rows<TimesheetLineView & { baseRevision: number }>(sql`
    select w.*, b.base_revision as "baseRevision"
    from (${LINES} where l.timesheet_id = ${timesheetId} and l.operation_territory_id = ${scope.actor.territoryId}
      and l.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED')
      order by l.state <> 'SENT', l.id limit ${MOST_LINES}) w
    join timesheet_line b on b.id = w.id
    order by w."lastName", w."firstName", w.month, w."hourKind", w.id`);
  const facts = new Map((await readHourFacts(scope, lines.map(asCell))).map((fact) => [cellKey(fact), fact]));
  return {
    ...head,
    ...(await countLines(scope, timesheetId)),
    lines: withShownFindings(lines).map((line) => withFact(line, facts.get(cellKey(line))!)),
  };
}

function asCell({ assignmentId, month, hourKind }: TimesheetLineView): HourFacts {
  return { assignmentId, month, hourKind } as HourFacts;
}

function withFact(line: TimesheetLineView & { baseRevision: number }, fact: HourFacts): TimesheetReviewLine {
  const { revision, eligibleUntil } = fact;
  return { ...line, revision, eligibleUntil };
}
