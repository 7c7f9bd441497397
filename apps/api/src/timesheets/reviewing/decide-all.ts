import type { DomainError } from '@clausier/domain/shared/domain-error';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { holdDates } from '../../ledger/hold-dates.js';
import { type HourPosting, LargePosting } from '../../ledger/post-hours.js';
import { notFound, ruleBroken } from '../../platform/refuse.js';
import { acceptAsCertified } from './accept-as-certified.js';
import { CORRECTED_BY_STATEMENT } from './decide-lines.js';
import { JudgeAll, type WaitingReview } from './judge-waiting-lines.js';

/** One decision for all the lines of a statement that wait for the acting house. */
export class DecideAll {
  @ApiProperty({ enum: ['ACCEPT', 'RETURN'] })
  @IsIn(['ACCEPT', 'RETURN'])
  decision: 'ACCEPT' | 'RETURN';

  @ApiPropertyOptional({ description: 'Accept only the lines that bear no remark' })
  @IsOptional()
  @IsBoolean()
  withoutRemark?: boolean;

  @ApiPropertyOptional({ description: 'Needed to send lines back', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;
}

/** How many lines were left waiting for one same reason. */
export class LeftLines {
  @ApiProperty() code: string;
  @ApiProperty() lines: number;
}

/** What became of the lines of the statement. */
export class DecidedLines {
  @ApiProperty() decided: number;
  @ApiProperty({ type: [LeftLines], description: 'Lines that a rule keeps waiting, by rule' })
  left: LeftLines[];
}

const BATCH = 4_000;

/**
 * Accepts or returns all the lines of a statement that wait for the house, in one transaction and one posting. A line that
 * a rule refuses stays waiting, and is counted by its rule: it is decided by itself. Throws `not-found`,
 * `return-reason-missing`, and what `postHours` throws when somebody posts for the same persons meanwhile.
 */
export async function decideAll(
  scope: Scope,
  timesheetId: number,
  input: DecideAll,
  tell?: (done: number, total: number) => Promise<void>,
): Promise<DecidedLines> {
  if (input.decision === 'RETURN' && !input.reason?.trim())
    throw ruleBroken('return-reason-missing', 'reason');
  const total = await countWaiting(scope, timesheetId, input);
  await tell?.(0, total);
  const left = new Map<string, number>();
  const posting = new LargePosting(scope);
  const judge = new JudgeAll();
  await scope.run(sql`create temporary table if not exists staged_decision (line_id integer) on commit drop`);
  await scope.run(sql`truncate staged_decision`);
  let decided = 0;
  if (input.decision === 'ACCEPT') {
    const reason = input.reason?.trim() || null;
    decided = await acceptAsCertified(scope, timesheetId, { among: isAskedFor(input), reason });
  }
  let done = decided;
  for await (const lines of waitingLines(scope, timesheetId, input, HELD)) {
    const taken =
      input.decision === 'ACCEPT' ? await accept(scope, judge, posting, lines, input, left) : lines;
    await scope.copyIn('pg_temp.staged_decision', [taken.map(({ id }) => `${id}\n`).join('')]);
    decided += taken.length;
    done += lines.length;
    await tell?.(done, total);
  }
  await posting.post();
  await scope.run(sql`analyze staged_decision`);
  await scope.run(sql`
    update timesheet_line l set state = ${input.decision === 'ACCEPT' ? 'ACCEPTED' : 'RETURNED'}, decided_by_user_id = ${scope.actor.userId},
      decided_at = statement_timestamp(), decision_reason = ${input.reason?.trim() || null}
    from staged_decision d where d.line_id = l.id and l.timesheet_id = ${timesheetId} and l.state = 'SENT'`);
  return { decided, left: [...left].map(([code, lines]) => ({ code, lines })) };
}

async function accept(
  scope: Scope,
  judge: JudgeAll,
  posting: LargePosting,
  lines: readonly WaitingReview[],
  { reason }: DecideAll,
  left: Map<string, number>,
): Promise<WaitingReview[]> {
  await holdDates(scope, lines);
  const judgements = await judge.judge(scope, lines);
  const taken: WaitingReview[] = [];
  const postings: HourPosting[] = [];
  for (const line of lines) {
    const { broken, derogationId } = judgements.get(line.id)!;
    if (broken) {
      count(left, broken);
      continue;
    }
    const { id, assignmentId, month, hourKind, hours, baseRevision } = line;
    taken.push(line);
    postings.push({
      assignmentId,
      month,
      hourKind,
      hours,
      seenRevision: baseRevision,
      reason: reason?.trim() || (baseRevision > 0 ? CORRECTED_BY_STATEMENT : null),
      timesheetLineId: id,
      derogationId,
    });
  }
  await posting.add(postings);
  return taken;
}

function count(left: Map<string, number>, { code }: DomainError): void {
  left.set(code, (left.get(code) ?? 0) + 1);
}

/** How many lines the decision is about; a statement of which the house never received a line is not found. */
export async function countWaiting(scope: Scope, timesheetId: number, input: DecideAll): Promise<number> {
  const { waiting, known } = await scope.one<{ waiting: number; known: number }>(sql`
    select count(*)::integer as known, (count(*) filter (where ${isAskedFor(input)}))::integer as waiting
    from timesheet_line l where l.timesheet_id = ${timesheetId} and l.operation_territory_id = ${scope.actor.territoryId}
      and l.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED')`);
  if (known === 0) throw notFound();
  return waiting;
}

/** Lines that are decided are held in a fixed order, so that two facilitators never wait for each other. */
const HELD = sql`for update`;

/** The lines a decision is about, by portions, as they are now, and held for whoever decides. */
export async function* waitingLines(
  scope: Scope,
  timesheetId: number,
  input: DecideAll,
  held: Sql = sql``,
): AsyncGenerator<WaitingReview[]> {
  for (let after = 0; ; ) {
    const lines = await scope.rows<WaitingReview>(sql`
      select l.id, l.version, l.state, l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month,
        l.hour_kind as "hourKind", l.hours, l.base_revision as "baseRevision"
      from timesheet_line l
      where l.timesheet_id = ${timesheetId} and l.operation_territory_id = ${scope.actor.territoryId} and ${isAskedFor(input)}
        and l.id > ${after}
      order by l.id limit ${BATCH} ${held}`);
    if (lines.length === 0) return;
    yield lines;
    after = lines.at(-1)!.id;
  }
}

/** The condition on `l` that a line waits and is asked for. */
export function isAskedFor({ withoutRemark }: Pick<DecideAll, 'withoutRemark'>): Sql {
  return withoutRemark ? sql`(l.state = 'SENT' and l.findings = '[]')` : sql`l.state = 'SENT'`;
}
