import { expect } from '@jest/globals';
import type { LargeFirm } from '../bench/import/large-firm.js';
import { linesOf } from '../bench/import/large-statement.js';
import type { InsistingPeople } from './insisting-people.js';
import type { KilledServer } from './killed-server.js';

/** What stands of a firm in the database: hours, entries, rows and statements that are alive. */
async function standing({ owner }: KilledServer, firmId: number) {
  const { rows } = await owner.query(
    `select (select coalesce(sum(hours), 0)::integer from hour_entry where firm_id = $1) as hours,
      (select coalesce(sum(hours), 0)::integer from timesheet_line where firm_id = $1 and state = 'ACCEPTED') as accepted,
      (select count(*)::integer from hour_entry where firm_id = $1) as entries,
      (select count(*)::integer from timesheet where firm_id = $1 and status <> 'DISCARDED') as statements,
      (select count(*)::integer from timesheet_row where firm_id = $1) as rows,
      (select count(*)::integer from timesheet_line where firm_id = $1) as lines,
      (select count(*)::integer from timesheet_line l join timesheet t on t.id = l.timesheet_id
        where l.firm_id = $1 and (l.state = 'DRAFT') <> (t.status = 'DRAFT')) as "linesOfAnotherState"`,
    [firmId],
  );
  return rows[0] as Record<
    'hours' | 'accepted' | 'entries' | 'statements' | 'rows' | 'lines' | 'linesOfAnotherState',
    number
  >;
}

function hoursOf(lines: number): number {
  return [...linesOf(lines)].reduce((sum, { hours }) => sum + hours, 0);
}

/** Each step of an import is there whole or not at all. */
export async function expectNothingPartial(
  server: KilledServer,
  firm: LargeFirm,
  lines: number,
): Promise<void> {
  const found = await standing(server, firm.firmId);
  expect([0, lines]).toContain(found.rows);
  expect(found.lines).toBe(found.rows);
  expect([0, lines]).toContain(found.entries);
  expect(found.hours).toBe(found.entries === 0 ? 0 : hoursOf(lines));
  expect(found.accepted).toBe(found.hours);
  expect(found.statements).toBeLessThanOrEqual(1);
  expect(found.linesOfAnotherState).toBe(0);
}

/** What a person was told is done stands, or is kept as a task that will do it. */
export async function expectNothingLost(server: KilledServer, people: InsistingPeople): Promise<void> {
  const { statement, certification, acceptance } = people.acknowledged;
  if (statement === undefined) return;
  const { rows } = await server.owner.query(
    `select t.status, octet_length(f.content) as bytes,
      exists (select 1 from timesheet_task k where k.timesheet_id = t.id and kind = 'READ' and state <> 'FAILED') as "isRead",
      exists (select 1 from timesheet_task k where k.timesheet_id = t.id and kind = 'ACCEPT' and state <> 'FAILED') as "isAccepted"
    from timesheet t join timesheet_file f on f.id = t.file_id where t.id = $1`,
    [statement],
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ isRead: true, bytes: expect.any(Number) });
  expect(['READING', 'DRAFT', 'SENT']).toContain(rows[0].status);
  if (certification) expect(rows[0].status).toBe('SENT');
  if (acceptance) expect(rows[0].isAccepted).toBe(true);
}

/** However often it was asked and broken off, everything is there once. */
export async function expectExactlyOnce(server: KilledServer, firm: LargeFirm, lines: number): Promise<void> {
  expect(await standing(server, firm.firmId)).toEqual({
    hours: hoursOf(lines),
    accepted: hoursOf(lines),
    entries: lines,
    statements: 1,
    rows: lines,
    lines,
    linesOfAnotherState: 0,
  });
}
