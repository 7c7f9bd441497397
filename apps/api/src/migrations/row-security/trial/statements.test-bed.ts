import { type Database, insert } from '@clausier/tests/builders/database';
import type { Somebody } from './accounts.test-bed.js';
import type { AtWork } from './works.test-bed.js';

/** A sent statement with a file per firm; a draft of the firm that works in that house, "no hours" of the other. */
export async function statements(
  db: Database,
  work: AtWork[],
  house: { id: number },
  somebody: Somebody[],
): Promise<void> {
  for (const [firm, ofFirm] of Map.groupBy(work, ({ employment }) => employment.firm_id)) {
    const by = somebody.find(({ acting }) => acting.firmId === firm)!.acting.userId!;
    await names(db, firm, by, ofFirm);
    const file = await insert<{ id: number }>(db, 'timesheet_file', {
      firm_id: firm,
      sha256: Buffer.alloc(32, firm),
      name: 'releve.csv',
      media_type: 'text/csv',
      content: Buffer.from('x'),
      uploaded_by_user_id: by,
    });
    await statement(db, firm, by, ofFirm, { origin: 'FILE', file_id: file.id, status: 'SENT' });
    const there = ofFirm.filter(({ clause }) => clause.territory_id === house.id);
    if (there.length > 0) await statement(db, firm, by, there, { origin: 'GRID', status: 'DRAFT' });
    else await statement(db, firm, by, [], { origin: 'NO_HOURS', status: 'SENT' });
  }
}

/** How the firm writes the name of each of its people. */
async function names(db: Database, firm: number, by: number, work: AtWork[]): Promise<void> {
  for (const { employment } of new Map(work.map((one) => [one.employment.participant_id, one])).values())
    await insert(db, 'remembered_name', {
      firm_id: firm,
      participant_id: employment.participant_id,
      registered_by_territory_id: employment.registered_by_territory_id,
      written_name: `Alias ${employment.participant_id}`,
      written_key: `${employment.participant_id} alias`,
      remembered_by_user_id: by,
      remembered_on: '2023-07-01',
    });
}

async function statement(
  db: Database,
  firm: number,
  by: number,
  work: AtWork[],
  more: Record<string, unknown>,
): Promise<void> {
  const isSent = more.status === 'SENT';
  const signed = isSent
    ? { certified_name: 'Alix', certified_at: '2023-07-01', certified_by_user_id: by }
    : {};
  const timesheet = await insert<{ id: number }>(db, 'timesheet', {
    firm_id: firm,
    month: '2023-06-01',
    created_by_user_id: by,
    ...signed,
    ...more,
  });
  if (!isSent)
    await insert(db, 'timesheet_count', {
      timesheet_id: timesheet.id,
      firm_id: firm,
      timesheet_version: 1,
      counted_on: '2023-07-01',
      counts: '{}',
    });
  if (work.length > 0) await task(db, timesheet.id, firm, by, isSent ? work[0]!.clause.territory_id : null);
  for (const [index, { assignmentId, employment, clause }] of work.entries()) {
    const here = {
      timesheet_id: timesheet.id,
      firm_id: firm,
      employment_contract_id: employment.id,
      hours: 100,
    };
    const row = await insert<{ id: number }>(db, 'timesheet_row', {
      ...here,
      row_number: index + 1,
      raw: '{}',
      month: '2023-06-01',
      outcome: 'ACCEPTED',
    });
    const line = await insert<{ id: number }>(db, 'timesheet_line', {
      ...here,
      assignment_id: assignmentId,
      operation_territory_id: clause.territory_id,
      month: '2023-06-01',
      hour_kind: 'WORKED',
      effect: 'NEW',
      state: isSent ? 'SENT' : 'DRAFT',
    });
    await insert(db, 'timesheet_part', {
      row_id: row.id,
      line_id: line.id,
      timesheet_id: timesheet.id,
      hours: 100,
    });
  }
}

/** Work the firm asked on a draft, or a house on what it was sent. */
async function task(
  db: Database,
  timesheet: number,
  firm: number,
  by: number,
  territory: number | null,
): Promise<void> {
  const { rows } = await db.query('select id from app_user where territory_id = $1 order by id limit 1', [
    territory,
  ]);
  await insert(db, 'timesheet_task', {
    timesheet_id: timesheet,
    firm_id: firm,
    territory_id: territory,
    kind: territory === null ? 'CERTIFY' : 'ACCEPT',
    state: 'DONE',
    asked_by_user_id: (rows[0] as { id: number } | undefined)?.id ?? by,
    asked_on: '2023-07-01',
  });
}
