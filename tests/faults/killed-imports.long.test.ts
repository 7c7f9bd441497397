import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KilledServer } from './killed-server.js';

const LINES = 4_000;
const HOURS = (LINES / 20) * 20 * 10_000 + (LINES / 20) * 100 * 190;

let killed: KilledServer;

beforeAll(async () => {
  killed = await KilledServer.open();
}, 120_000);
afterAll(() => killed?.close());

/** What stands of a firm: hours, entries and statements that are alive. */
async function standing(firmId: number) {
  const { rows } = await killed.owner.query(
    `select (select coalesce(sum(hours), 0)::integer from hour_entry where firm_id = $1) as hours,
      (select count(*)::integer from hour_entry where firm_id = $1) as entries,
      (select count(*)::integer from timesheet where firm_id = $1 and status <> 'DISCARDED') as statements,
      (select count(*)::integer from timesheet_row where firm_id = $1) as rows`,
    [firmId],
  );
  return rows[0] as { hours: number; entries: number; statements: number; rows: number };
}

/** Points of the way of a statement, seen from the database: no hook in the product. */
const POINTS = [
  `select 1 from timesheet_file where firm_id = $1`,
  `select 1 from timesheet where firm_id = $1 and status = 'READING'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and phase = 'READING'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and phase = 'CHECKING'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'READ' and state = 'DONE'`,
  `select 1 from timesheet where firm_id = $1 and status = 'DRAFT'`,
  `select 1 from timesheet where firm_id = $1 and status = 'SENT'`,
  `select 1 from timesheet_line where firm_id = $1 and state = 'SENT'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT' and state = 'RUNNING'`,
  `select 1 from timesheet_task where firm_id = $1 and kind = 'ACCEPT' and phase = 'POSTING'`,
  `select 1 from timesheet_line where firm_id = $1 and state = 'ACCEPTED'`,
];

describe('an import whose server is killed', () => {
  it.each(POINTS.map((point, n) => [n + 1, point] as const))(
    'at point %i is all or nothing, and settles to exactly once',
    async (_, point) => {
      const firm = await killed.aFirm(LINES / 20);
      const insisting = killed.insist(firm, LINES);
      for (let looks = 0; looks < 3_000; looks++) {
        const { rowCount } = await killed.owner.query(point, [firm.firmId]);
        if (rowCount) break;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      await killed.killAndRestart();
      const { hours, rows } = await standing(firm.firmId);
      expect([0, HOURS]).toContain(hours);
      expect([0, LINES]).toContain(rows);
      await insisting;
      expect(await standing(firm.firmId)).toEqual({
        hours: HOURS,
        entries: LINES,
        statements: 1,
        rows: LINES,
      });
    },
    180_000,
  );

  it('loses its connections at random, and settles to exactly once', async () => {
    const firm = await killed.aFirm(LINES / 20);
    const insisting = killed.insist(firm, LINES);
    let isDone = false;
    void insisting.finally(() => {
      isDone = true;
    });
    for (let cuts = 0; cuts < 10 && !isDone; cuts++) {
      await new Promise((resolve) => setTimeout(resolve, 200 + ((cuts * 7_919) % 900)));
      await killed.owner.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename <> current_user`,
      );
    }
    await insisting;
    expect(await standing(firm.firmId)).toEqual({ hours: HOURS, entries: LINES, statements: 1, rows: LINES });
  }, 180_000);
});
