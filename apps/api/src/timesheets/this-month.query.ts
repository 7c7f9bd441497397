import { type Month, monthOf, parseMonth, previousMonth } from '@clausier/domain/calendar/month';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { MonthField } from '../http/fields.js';
import { owedStatements } from '../reminders/owed.query.js';
import { atWorkIn, monthsToAnswer, readDueDay } from './due/due-day.query.js';
import { TimesheetClause } from './timesheet.view.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

export class MonthChoice {
  @MonthField({ optional: true }) month?: string;
}

/** One clause somebody works for, with what is known of its hours this month and the one before. */
export class ThisMonthClause extends TimesheetClause {
  @ApiProperty({ description: 'Part of the contract, per ten thousand' }) share: number;
  @ApiProperty({ ...hours, description: 'Validated the month before' }) lastMonthHours: number;
  @ApiProperty({ ...hours, description: 'Validated this month' }) postedHours: number;
  @ApiProperty({ ...hours, nullable: true, description: 'Sent, waiting for a facilitator' }) waitingHours:
    | number
    | null;
  @ApiProperty({ nullable: true, type: String, description: 'Why the last declaration came back' })
  returnReason: string | null;
}

export class ThisMonthPerson {
  @ApiProperty() employmentContractId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty({ format: 'date' }) eligibleUntil: string;
  @ApiProperty({ type: [ThisMonthClause] }) clauses: ThisMonthClause[];
}

export class ThisMonthDraft {
  @ApiProperty() id: number;
  @ApiProperty() version: number;
  @ApiProperty({ nullable: true, type: String }) fileName: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
}

export class ThisMonthHouse {
  @ApiProperty() name: string;
}

export const MONTH_STATES = ['NOTHING', 'DRAFT', 'SENT', 'VALIDATED', 'RETURNED', 'NO_HOURS'] as const;

/** The page of a firm: who worked under a clause that month, what is known already and what is left to do. */
export class ThisMonth {
  @ApiProperty({ example: '2026-10' }) month: string;
  @ApiProperty({ enum: MONTH_STATES }) state: (typeof MONTH_STATES)[number];
  @ApiProperty({
    type: Number,
    nullable: true,
    description: 'The standing "no hours this month", which can be taken back',
  })
  noHoursId: number | null;
  @ApiProperty({ description: 'Clauses of the month that nothing was said of yet' }) owedClauses: number;
  @ApiProperty({
    type: [String],
    description: 'The months that "no hours" would answer, this one among them',
  })
  noHoursMonths: string[];
  @ApiProperty({ format: 'date', description: 'The last day in time' }) dueOn: string;
  @ApiProperty({ description: 'Due before that day, of the month after the period' }) dueBeforeDay: number;
  @ApiProperty() isLate: boolean;
  @ApiProperty({ type: [ThisMonthHouse] }) houses: ThisMonthHouse[];
  @ApiProperty({ type: [ThisMonthPerson] }) people: ThisMonthPerson[];
  @ApiProperty({ type: [ThisMonthDraft] }) drafts: ThisMonthDraft[];
}

interface Counts {
  waiting: number;
  accepted: number;
  returned: number;
  noHours: number | null;
  posted: number;
}

/** The firm's month: the one before today's unless another is asked, since that is the one to send. */
export async function readThisMonth(scope: Scope, choice: MonthChoice): Promise<ThisMonth> {
  const month = choice.month ? parseMonth(choice.month) : previousMonth(monthOf(scope.today));
  const people = await readPeople(scope, month);
  const drafts = await readDrafts(scope, month);
  const counts = await readCounts(scope, month);
  const { dueOn, dueBeforeDay } = await readDueDay(scope, month);
  return {
    month,
    state: stateOf(counts, drafts.length),
    noHoursId: counts.noHours,
    owedClauses: await countOwed(scope, month),
    noHoursMonths: await monthsToAnswer(scope, month),
    dueOn,
    dueBeforeDay,
    isLate: scope.today > dueOn,
    houses: await readHouses(scope, month),
    people,
    drafts,
  };
}

function stateOf(
  { waiting, accepted, returned, noHours, posted }: Counts,
  drafts: number,
): ThisMonth['state'] {
  if (drafts > 0) return 'DRAFT';
  if (returned > 0) return 'RETURNED';
  if (waiting > 0) return 'SENT';
  if (accepted > 0 || posted > 0) return 'VALIDATED';
  return noHours === null ? 'NOTHING' : 'NO_HOURS';
}

/** What was posted and what was declared is read once for all, not once for each of the people. */
function readPeople(scope: Scope, month: Month): Promise<ThisMonthPerson[]> {
  const now = `${month}-01`;
  const before = `${previousMonth(month)}-01`;
  return scope.rows<ThisMonthPerson>(sql`
    with at_work as materialized (
      select a.id, a.employment_contract_id, a.participant_id, a.clause_id, a.lot_id, a.public_contract_id, a.operation_id,
        a.share_per_ten_thousand, c.eligible_until ${atWorkIn(scope, month)}),
    posted as materialized (
      select e.assignment_id, sum(e.hours) filter (where e.month = ${now}::date)::integer as now,
        sum(e.hours) filter (where e.month = ${before}::date)::integer as before
      from hour_entry e where e.assignment_id in (select id from at_work) and e.month in (${before}::date, ${now}::date)
      group by e.assignment_id),
    declared as materialized (
      select s.assignment_id, sum(s.hours) filter (where s.state = 'SENT')::integer as waiting,
        (array_agg(s.decision_reason order by s.decided_at desc) filter (where s.state = 'RETURNED'))[1] as reason
      from timesheet_line s where s.firm_id = ${scope.actor.firmId} and s.month = ${now}::date
      group by s.assignment_id)
    select w.employment_contract_id as "employmentContractId", p.last_name as "lastName", p.first_name as "firstName",
      w.eligible_until as "eligibleUntil",
      json_agg(json_build_object('assignmentId', w.id, 'clauseId', w.clause_id, 'lotNumber', l.number, 'lotName', l.name,
        'contractNumber', pc.number, 'operationName', o.name, 'share', w.share_per_ten_thousand,
        'lastMonthHours', coalesce(h.before, 0), 'postedHours', coalesce(h.now, 0), 'waitingHours', t.waiting,
        'returnReason', t.reason) order by o.name, l.number, w.id) as clauses
    from at_work w
    join participant p on p.id = w.participant_id
    join lot l on l.id = w.lot_id
    join public_contract pc on pc.id = w.public_contract_id
    join operation o on o.id = w.operation_id
    left join posted h on h.assignment_id = w.id
    left join declared t on t.assignment_id = w.id
    group by w.employment_contract_id, p.last_name, p.first_name, w.eligible_until
    order by p.last_name, p.first_name, w.employment_contract_id`);
}

function readDrafts(scope: Scope, month: Month): Promise<ThisMonthDraft[]> {
  return scope.rows<ThisMonthDraft>(sql`
    select t.id, t.version, f.name as "fileName", t.created_at as "createdAt"
    from timesheet t left join timesheet_file f on f.id = t.file_id
    where t.firm_id = ${scope.actor.firmId} and t.month = (${month} || '-01')::date and t.status = 'DRAFT'
    order by t.id desc`);
}

function readHouses(scope: Scope, month: Month): Promise<ThisMonthHouse[]> {
  return scope.rows<ThisMonthHouse>(sql`
    select t.house_name as name from territory t
    where t.id in (select a.operation_territory_id ${atWorkIn(scope, month)}) order by t.house_name`);
}

async function countOwed(scope: Scope, month: Month): Promise<number> {
  const these = sql`a.firm_id = ${scope.actor.firmId} and m.month = (${month} || '-01')::date`;
  return (await scope.rows(owedStatements(scope.today, these))).length;
}

/** A returned line counts until the same cell is sent or validated again. */
function readCounts(scope: Scope, month: Month): Promise<Counts> {
  return scope.one<Counts>(sql`
    select (count(*) filter (where l.state = 'SENT'))::integer as waiting,
      (count(*) filter (where l.state = 'ACCEPTED'))::integer as accepted,
      (count(*) filter (where l.state = 'RETURNED' and not exists (
        select 1 from timesheet_line n where n.assignment_id = l.assignment_id and n.month = l.month
          and n.hour_kind = l.hour_kind and n.id > l.id and n.state in ('SENT', 'ACCEPTED'))))::integer as returned,
      (select max(t.id) from timesheet t where t.firm_id = ${scope.actor.firmId}
        and t.month = (${month} || '-01')::date and t.origin = 'NO_HOURS' and t.status = 'SENT') as "noHours",
      (select count(*)::integer from hour_entry e where e.firm_id = ${scope.actor.firmId} and e.month = (${month} || '-01')::date) as posted
    from timesheet_line l where l.firm_id = ${scope.actor.firmId} and l.month = (${month} || '-01')::date`);
}
