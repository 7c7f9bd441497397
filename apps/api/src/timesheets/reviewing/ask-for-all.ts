import { ApiProperty } from '@nestjs/swagger';
import type { Scope } from '../../database/scope.js';
import { ruleBroken } from '../../platform/refuse.js';
import { askTask, refuseWhileBusy } from '../tasks/ask-task.js';
import { countWaiting, type DecideAll, DecidedLines, decideAll } from './decide-all.js';
import { countReversible, type ImportReversal, ReversedImport, reverseImport } from './reverse-import.js';

/** Up to as many lines are decided while the facilitator waits; beyond, in the background. */
export const DECIDED_AT_ONCE = 2_000;

/** The decision of all lines: done, or being done. */
export class DecisionOfAll {
  @ApiProperty({ description: 'Lines it is about' }) lines: number;
  @ApiProperty({ type: DecidedLines, nullable: true, description: 'Null while it is being done' })
  outcome: DecidedLines | null;
}

/** The reversal of an import: done, or being done. */
export class ReversalOfAll {
  @ApiProperty({ description: 'Lines it is about' }) lines: number;
  @ApiProperty({ type: ReversedImport, nullable: true, description: 'Null while it is being done' })
  outcome: ReversedImport | null;
}

/** Decides all the lines of a statement, or asks a job to. Throws as `decideAll`, and `timesheet-busy`. */
export async function askDecisionOfAll(
  scope: Scope,
  timesheetId: number,
  input: DecideAll,
): Promise<DecisionOfAll> {
  const lines = await countWaiting(scope, timesheetId, input);
  await refuseWhileBusy(scope, timesheetId);
  if (lines <= DECIDED_AT_ONCE) return { lines, outcome: await decideAll(scope, timesheetId, input) };
  if (input.decision === 'RETURN' && !input.reason?.trim())
    throw ruleBroken('return-reason-missing', 'reason');
  await askTask(scope, { timesheetId, kind: input.decision, input, total: lines });
  return { lines, outcome: null };
}

/** Takes an import back, or asks a job to. Throws as `reverseImport`, and `timesheet-busy`. */
export async function askReversal(
  scope: Scope,
  timesheetId: number,
  input: ImportReversal,
): Promise<ReversalOfAll> {
  const { accepted } = await countReversible(scope, timesheetId);
  if (input.reason.trim() === '') throw ruleBroken('reversal-reason-missing', 'reason');
  await refuseWhileBusy(scope, timesheetId);
  if (accepted <= DECIDED_AT_ONCE)
    return { lines: accepted, outcome: await reverseImport(scope, timesheetId, input) };
  await askTask(scope, { timesheetId, kind: 'REVERSE', input: { reason: input.reason }, total: accepted });
  return { lines: accepted, outcome: null };
}
