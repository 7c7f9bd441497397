import type { Month } from '@clausier/domain/calendar/month';
import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import { type LineEffectOnCell, undoLine } from '@clausier/domain/ledger/undo-line';
import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { holdDates } from '../../ledger/hold-dates.js';
import { LargePosting } from '../../ledger/post-hours.js';
import { notFound, ruleBroken } from '../../platform/refuse.js';
import { judgeWaitingLines } from './judge-waiting-lines.js';

export class ImportReversal {
  @ApiProperty({ description: 'Why the whole import is taken back: the firm reads it', maxLength: 500 })
  @IsString()
  @MaxLength(500)
  reason: string;
}

/** What taking an import back did, or had done already. */
export class ReversedImport {
  @ApiProperty({ description: 'Lines of the house that are reversed now' }) reversedLines: number;
}

/** An accepted line with what accepting it did to its cell, and the cell now. */
export interface AcceptedLine {
  readonly id: number;
  readonly assignmentId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly hours: number;
  readonly version: number;
  readonly state: string;
  readonly baseRevision: number;
  readonly leftRevision: number | null;
  readonly leftHours: Hours | null;
  readonly hoursBefore: Hours;
  readonly derogationBefore: number | null;
  readonly revision: number;
  readonly liveHours: Hours | null;
}

const BATCH = 4_000;

/**
 * Takes a whole import back: the exact reversal of everything that accepting its lines posted on the house's operations, and
 * the hours they had replaced, in one transaction. Done twice, it is done once. Throws `not-found`,
 * `reversal-reason-missing`, `import-corrected-since` (with how many cells somebody corrected since: nothing is touched),
 * `import-not-restorable` (hours that stood before break a rule today).
 */
export async function reverseImport(
  scope: Scope,
  timesheetId: number,
  input: { readonly reason: string },
  tell?: (done: number, total: number) => Promise<void>,
): Promise<ReversedImport> {
  const reason = input.reason.trim();
  if (reason === '') throw ruleBroken('reversal-reason-missing', 'reason');
  const { accepted } = await countReversible(scope, timesheetId);
  const posting = new LargePosting(scope);
  let corrected = 0;
  let done = 0;
  for await (const lines of acceptedLines(scope, timesheetId)) {
    corrected += await undoLines(scope, posting, lines, reason);
    done += lines.length;
    await tell?.(done, accepted);
  }
  if (corrected > 0) throw ruleBroken('import-corrected-since', 'lines', { count: corrected });
  await posting.post();
  await scope.run(sql`
    update timesheet_line set state = 'REVERSED', reversed_by_user_id = ${scope.actor.userId}, reversed_at = statement_timestamp(),
      reversal_reason = ${reason}
    where timesheet_id = ${timesheetId} and operation_territory_id = ${scope.actor.territoryId} and state = 'ACCEPTED'`);
  const { reversed } = await countReversible(scope, timesheetId);
  return { reversedLines: reversed };
}

/** Adds what undoes some lines to the posting; gives how many cells somebody corrected since. */
async function undoLines(
  scope: Scope,
  posting: LargePosting,
  lines: readonly AcceptedLine[],
  reason: string,
): Promise<number> {
  const undone = lines.map((line) => ({ line, undo: undoLine(effectOf(line), line) }));
  const restored = undone.flatMap(({ line, undo }) =>
    undo.kind === 'RESTORE' ? [{ ...line, hours: undo.hours as number }] : [],
  );
  await refuseBroken(
    scope,
    restored.filter(({ hours }) => hours > 0),
  );
  await posting.add(
    restored.map(({ assignmentId, month, hourKind, hours, revision, derogationBefore }) => ({
      assignmentId,
      month,
      hourKind,
      hours,
      seenRevision: revision,
      reason,
      derogationId: derogationBefore,
    })),
  );
  return undone.filter(({ undo }) => undo.kind === 'CORRECTED_SINCE').length;
}

/** What accepting the line did, from the entries that name it. */
export function effectOf({ leftRevision, leftHours, hoursBefore }: AcceptedLine): LineEffectOnCell | null {
  return leftRevision === null ? null : { revision: leftRevision, leftHours, hoursBefore };
}

/** Hours that come back must be allowed today like any others. */
async function refuseBroken(scope: Scope, restored: readonly AcceptedLine[]): Promise<void> {
  if (restored.length === 0) return;
  await holdDates(scope, restored);
  const judged = await judgeWaitingLines(
    scope,
    restored.map((line) => ({ ...line, hours: hoursFromHundredths(line.hours) })),
  );
  const broken = [...judged.values()].filter((one) => one.broken !== null).length;
  if (broken > 0) throw ruleBroken('import-not-restorable', 'lines', { count: broken });
}

/** How many lines of the house can be taken back, and are already; a statement it never received is not found. */
export async function countReversible(
  scope: Scope,
  timesheetId: number,
): Promise<{ accepted: number; reversed: number; hours: number }> {
  const counts = await scope.one<{ known: number; accepted: number; reversed: number; hours: number }>(sql`
    select count(*)::integer as known, (count(*) filter (where state = 'ACCEPTED'))::integer as accepted,
      (count(*) filter (where state = 'REVERSED'))::integer as reversed,
      coalesce(sum(hours) filter (where state = 'ACCEPTED'), 0)::bigint as hours
    from timesheet_line where timesheet_id = ${timesheetId} and operation_territory_id = ${scope.actor.territoryId}
      and state in ('SENT', 'ACCEPTED', 'RETURNED', 'REVERSED')`);
  if (counts.known === 0) throw notFound();
  return counts;
}

async function* acceptedLines(scope: Scope, timesheetId: number): AsyncGenerator<AcceptedLine[]> {
  for (let after = 0; ; ) {
    // Locked first, in a fixed order: whoever accepts or reverses at the same time comes before or after.
    const held = await scope.rows<{ id: number }>(sql`
      select id from timesheet_line where timesheet_id = ${timesheetId} and operation_territory_id = ${scope.actor.territoryId}
        and state = 'ACCEPTED' and id > ${after} order by id limit ${BATCH} for update`);
    if (held.length === 0) return;
    yield await readAcceptedLines(
      scope,
      held.map(({ id }) => id),
    );
    after = held.at(-1)!.id;
  }
}

/** What accepting lines did, and their cells now. */
export function readAcceptedLines(scope: Scope, ids: readonly number[]): Promise<AcceptedLine[]> {
  return scope.rows<AcceptedLine>(sql`
    select l.id, l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
      l.version, l.state, l.base_revision as "baseRevision", coalesce(posted.revision, taken.revision) as "leftRevision",
      posted.hours as "leftHours", coalesce(-taken.hours, 0) as "hoursBefore", original.derogation_id as "derogationBefore",
      coalesce(now.revision, 0) as revision, now.hours as "liveHours"
    from timesheet_line l
    left join hour_entry posted on posted.month = l.month and posted.timesheet_line_id = l.id and not posted.is_reversal
    left join hour_entry taken on taken.month = l.month and taken.timesheet_line_id = l.id and taken.is_reversal
    left join hour_entry original on original.month = l.month and original.assignment_id = l.assignment_id
      and original.hour_kind = l.hour_kind and original.revision = taken.revision and not original.is_reversal
    left join lateral (
      select e.revision, case when not bool_or(e.is_reversal) then sum(e.hours)::integer end as hours
      from hour_entry e
      where e.month = l.month and e.assignment_id = l.assignment_id and e.hour_kind = l.hour_kind
      group by e.revision order by e.revision desc limit 1) now on true
    where l.id = any (${[...ids]}::integer[]) and l.operation_territory_id = ${scope.actor.territoryId} order by l.id`);
}
