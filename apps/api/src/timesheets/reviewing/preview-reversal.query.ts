import { undoLine } from '@clausier/domain/ledger/undo-line';
import { ApiProperty } from '@nestjs/swagger';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { countReversible, effectOf, readAcceptedLines } from './reverse-import.js';

const hours = { type: 'integer', description: 'Hundredths of an hour' } as const;

/** A cell that somebody corrected after the import was accepted. */
export class CorrectedSince {
  @ApiProperty() lineId: number;
  @ApiProperty() lastName: string;
  @ApiProperty() firstName: string;
  @ApiProperty() month: string;
  @ApiProperty({ ...hours, description: 'What the import had posted' }) hours: number;
  @ApiProperty({ ...hours, description: 'What the ledger holds now' }) hoursNow: number;
}

/** What taking an import back would do. */
export class ReversalPreview {
  @ApiProperty({ description: 'Accepted lines that would be reversed' }) lines: number;
  @ApiProperty({ ...hours, description: 'Hours of those lines' }) hours: number;
  @ApiProperty({ description: 'Lines reversed already' }) reversedLines: number;
  @ApiProperty({ type: [CorrectedSince], description: 'What stands in the way, up to a hundred' })
  correctedSince: CorrectedSince[];
}

/** As many as somebody reads. */
const MOST_SHOWN = 100;

/** What taking a whole import back would reverse, and the corrections that stand in its way. */
export async function previewReversal(scope: Scope, timesheetId: number): Promise<ReversalPreview> {
  const { accepted, reversed, hours: sum } = await countReversible(scope, timesheetId);
  // Only cells with a later revision can stand in the way: found by the ledger, then judged by the rule.
  const moved = await scope.rows<{ id: number; lastName: string; firstName: string }>(sql`
    select l.id, p.last_name as "lastName", p.first_name as "firstName"
    from timesheet_line l
    join assignment a on a.id = l.assignment_id
    join participant p on p.id = a.participant_id
    where l.timesheet_id = ${timesheetId} and l.operation_territory_id = ${scope.actor.territoryId} and l.state = 'ACCEPTED'
      and exists (select 1 from hour_entry e join hour_entry own on own.month = e.month and own.assignment_id = e.assignment_id
        and own.hour_kind = e.hour_kind and own.timesheet_line_id = l.id
        where own.month = l.month and e.revision >= own.revision and e.timesheet_line_id is distinct from l.id
          and e.recorded_at > own.recorded_at)
    order by p.last_name, p.first_name, l.month, l.id limit ${MOST_SHOWN}`);
  const names = new Map(moved.map((one) => [one.id, one]));
  const lines = await readAcceptedLines(scope, [...names.keys()]);
  const correctedSince = lines.flatMap((line) => {
    if (undoLine(effectOf(line), line).kind !== 'CORRECTED_SINCE') return [];
    const { lastName, firstName } = names.get(line.id)!;
    return [
      {
        lineId: line.id,
        lastName,
        firstName,
        month: line.month,
        hours: line.hours,
        hoursNow: line.liveHours ?? 0,
      },
    ];
  });
  return { lines: accepted, hours: sum, reversedLines: reversed, correctedSince };
}
