import { DomainError } from '@clausier/domain/shared/domain-error';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  MaxLength,
  Min,
} from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { IdField, Nested, VersionField } from '../../http/fields.js';
import { holdDates } from '../../ledger/hold-dates.js';
import { postHours } from '../../ledger/post-hours.js';
import { conflict, notFound, ruleBroken } from '../../platform/refuse.js';
import { judgeWaitingLines, type WaitingJudgement, type WaitingReview } from './judge-waiting-lines.js';

/** Kept as the reason of a correction when the facilitator gives none of their own. */
export const CORRECTED_BY_STATEMENT = 'timesheet-corrected';

export class TimesheetDecision {
  @IdField() lineId: number;
  @VersionField() version: number;

  @ApiProperty({ enum: ['ACCEPT', 'RETURN'] })
  @IsIn(['ACCEPT', 'RETURN'])
  decision: 'ACCEPT' | 'RETURN';

  @ApiPropertyOptional({ description: 'Needed to send a line back', maxLength: 500 })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  reason?: string;

  @ApiPropertyOptional({
    description: 'Revision of the ledger the facilitator saw, when it moved since the firm sent',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  seenRevision?: number;
}

export class TimesheetDecisions {
  @ApiProperty({ type: [TimesheetDecision] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(2000)
  @Nested(() => TimesheetDecision, { isList: true })
  decisions: TimesheetDecision[];
}

/** What became of one decision; `code` says why a line was not decided. */
export class TimesheetDecisionOutcome {
  @ApiProperty() lineId: number;
  @ApiProperty({ enum: ['ACCEPTED', 'RETURNED', 'REFUSED'] }) outcome: 'ACCEPTED' | 'RETURNED' | 'REFUSED';
  @ApiPropertyOptional() code?: string;
  @ApiPropertyOptional() field?: string;
  @ApiPropertyOptional({ type: 'object', additionalProperties: true }) params?: Record<
    string,
    string | number
  >;
}

export class TimesheetDecisionOutcomes {
  @ApiProperty({ type: [TimesheetDecisionOutcome] }) outcomes: TimesheetDecisionOutcome[];
}

/**
 * Accepts lines into the ledger or sends them back, each once whoever else decides at the same time, each with its own
 * answer: one that cannot be decided (`line-not-waiting`, `version-stale`, `return-reason-missing`, a broken rule,
 * `revision-stale`) leaves the others decided.
 */
export async function decideLines(
  scope: Scope,
  timesheetId: number,
  { decisions }: TimesheetDecisions,
): Promise<TimesheetDecisionOutcomes> {
  const lines = await lockLines(scope, timesheetId, decisions);
  if (lines.size === 0) throw notFound();
  await holdDates(scope, [...lines.values()]);
  const judgements = await judgeWaitingLines(scope, [...lines.values()]);
  const outcomes: TimesheetDecisionOutcome[] = [];
  for (const decision of decisions) {
    const line = lines.get(decision.lineId);
    const outcome = await decideOne(scope, decision, line, line && judgements.get(line.id));
    outcomes.push(outcome);
    if (line && outcome.outcome !== 'REFUSED') lines.set(line.id, { ...line, state: outcome.outcome });
  }
  return { outcomes };
}

/** Takes the lines of the acting house in a fixed order, so that two facilitators never wait for each other. */
async function lockLines(
  scope: Scope,
  timesheetId: number,
  decisions: readonly TimesheetDecision[],
): Promise<Map<number, WaitingReview>> {
  const ids = decisions.map(({ lineId }) => lineId);
  const lines = await scope.rows<WaitingReview>(sql`
    select l.id, l.version, l.state, l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month,
      l.hour_kind as "hourKind", l.hours, l.base_revision as "baseRevision"
    from timesheet_line l
    where l.timesheet_id = ${timesheetId} and l.id = any (${ids}::integer[])
      and l.operation_territory_id = ${scope.actor.territoryId} and l.state in ('SENT', 'ACCEPTED', 'RETURNED')
    order by l.id for update`);
  return new Map(lines.map((line) => [line.id, line]));
}

async function decideOne(
  scope: Scope,
  decision: TimesheetDecision,
  line: WaitingReview | undefined,
  judgement: WaitingJudgement | undefined,
): Promise<TimesheetDecisionOutcome> {
  const { lineId } = decision;
  await scope.em.query('savepoint decision');
  try {
    if (!line) throw notFound('lineId');
    if (line.state !== 'SENT') throw conflict('line-not-waiting', 'state', { state: line.state });
    if (line.version !== decision.version)
      throw conflict('version-stale', 'version', { currentVersion: line.version });
    const outcome = decision.decision === 'ACCEPT' ? 'ACCEPTED' : 'RETURNED';
    if (outcome === 'ACCEPTED') await accept(scope, decision, line, judgement!);
    else if (!decision.reason?.trim()) throw ruleBroken('return-reason-missing', 'reason');
    await scope.run(sql`
      update timesheet_line set state = ${outcome}, decided_by_user_id = ${scope.actor.userId},
        decided_at = clock_timestamp(), decision_reason = ${decision.reason?.trim() || null}
      where id = ${lineId}`);
    await scope.em.query('release savepoint decision');
    return { lineId, outcome };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await scope.em.query('rollback to savepoint decision');
    const { code, field, params } = error;
    return { lineId, outcome: 'REFUSED', code, params, ...(field === undefined ? {} : { field }) };
  }
}

async function accept(
  scope: Scope,
  { reason, seenRevision }: TimesheetDecision,
  line: WaitingReview,
  { broken, derogationId }: WaitingJudgement,
): Promise<void> {
  if (broken) throw broken;
  const { id, assignmentId, month, hourKind, hours, baseRevision } = line;
  const seen = seenRevision ?? baseRevision;
  await postHours(scope, [
    {
      assignmentId,
      month,
      hourKind,
      hours,
      seenRevision: seen,
      reason: reason?.trim() || (seen > 0 ? CORRECTED_BY_STATEMENT : null),
      timesheetLineId: id,
      derogationId,
    },
  ]);
}
