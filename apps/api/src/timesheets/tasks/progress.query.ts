import { ApiProperty } from '@nestjs/swagger';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { notFound } from '../../platform/refuse.js';
import { LeftLines } from '../reviewing/decide-all.js';
import { TASK_KINDS, type TaskKind } from './ask-task.js';
import { TASK_PHASES, type TaskPhase } from './task-progress.js';

export const TASK_STATES = ['WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;

/** Why a task could not be done; its sentence is in the catalogue, under `code`. */
export class TaskProblem {
  @ApiProperty() code: string;
  @ApiProperty({ nullable: true, type: String }) field: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) params: Record<string, string | number>;
}

/** How far the work on a statement is: rows read, then checked, or lines posted, of how many. */
export class TimesheetProgress {
  @ApiProperty({ description: 'Rises with each change: where to go on from' }) moment: number;
  @ApiProperty({ enum: TASK_KINDS }) kind: TaskKind;
  @ApiProperty({ enum: TASK_STATES }) state: (typeof TASK_STATES)[number];
  @ApiProperty({ enum: TASK_PHASES }) phase: TaskPhase;
  @ApiProperty() done: number;
  @ApiProperty() total: number;
  @ApiProperty({ nullable: true, type: TaskProblem }) problem: TaskProblem | null;
  @ApiProperty({ nullable: true, type: Number, description: 'Lines decided or reversed, once it is done' })
  decided: number | null;
  @ApiProperty({ type: [LeftLines], description: 'Lines a rule keeps waiting, by rule, once it is done' })
  left: LeftLines[];
}

/**
 * The last work asked on a statement by the acting firm, or by the acting house; null when there was none. Throws
 * `not-found` when the statement is not theirs.
 */
export async function readProgress(scope: Scope, timesheetId: number): Promise<TimesheetProgress | null> {
  const found = await scope.first<{ task: TimesheetProgress | null }>(sql`
    select (
      select json_build_object('moment', (extract(epoch from k.updated_at) * 1000)::bigint, 'kind', k.kind, 'state', k.state,
        'phase', k.phase, 'done', k.done, 'total', k.total, 'problem', k.problem,
        'decided', coalesce(k.result ->> 'decided', k.result ->> 'reversedLines')::integer, 'left', coalesce(k.result -> 'left', '[]'))
      from timesheet_task k where k.timesheet_id = t.id and ${ofActor(scope)} order by k.id desc limit 1) as task
    from timesheet t where t.id = ${timesheetId} and ${isTheirs(scope)}`);
  if (!found) throw notFound();
  return found.task;
}

/** True while somebody works, or will. */
export function isGoingOn(progress: TimesheetProgress | null): boolean {
  return progress?.state === 'WAITING' || progress?.state === 'RUNNING';
}

function ofActor({ actor }: Scope): Sql {
  return actor.firmId === null
    ? sql`k.territory_id = ${actor.territoryId}`
    : sql`k.firm_id = ${actor.firmId} and k.territory_id is null`;
}

function isTheirs({ actor }: Scope): Sql {
  if (actor.firmId !== null) return sql`t.firm_id = ${actor.firmId}`;
  return sql`t.status = 'SENT' and exists (select 1 from timesheet_line l where l.timesheet_id = t.id
    and l.operation_territory_id = ${actor.territoryId} and l.state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED'))`;
}
