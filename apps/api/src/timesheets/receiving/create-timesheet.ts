import type { Month } from '@clausier/domain/shared/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { checkTimesheet } from '../checking/check-timesheet.js';
import type { NumberedRow } from '../checking/raw-row.js';
import { refuseTooOld } from '../first-month.js';

/** A statement as it was received, before any check. */
export interface NewTimesheet {
  readonly month: Month;
  readonly origin: 'GRID' | 'PASTE' | 'FILE';
  readonly fileId?: number;
  readonly mapping?: object;
  readonly fileTotal?: number | null;
  readonly rows: readonly NumberedRow[];
}

/**
 * Keeps a received statement as a draft and checks it. Null when the file has a statement already: whoever comes second
 * waits for the first, then finds it. Throws `month-too-old`.
 */
export async function createTimesheet(scope: Scope, input: NewTimesheet): Promise<number | null> {
  const { userId, firmId } = scope.actor;
  refuseTooOld(input.month);
  const mapping = input.mapping ? JSON.stringify(input.mapping) : null;
  const created = await scope.first<{ id: number }>(sql`
    insert into timesheet (firm_id, month, origin, file_id, mapping, file_total, created_by_user_id)
    values (${firmId}, (${input.month} || '-01')::date, ${input.origin}, ${input.fileId ?? null}, ${mapping}::jsonb,
      ${storable(input.fileTotal ?? null)}, ${userId})
    on conflict (file_id) where status <> 'DISCARDED' do nothing
    returning id`);
  if (!created) return null;
  await scope.run(sql`
    insert into timesheet_row (timesheet_id, firm_id, row_number, raw, outcome)
    select ${created.id}, ${firmId}, r."rowNumber", r.raw, 'REFUSED'
    from jsonb_to_recordset(${JSON.stringify(input.rows)}::jsonb) as r("rowNumber" integer, raw jsonb)`);
  await checkTimesheet(scope, created.id);
  return created.id;
}

const LARGEST_TOTAL = 2_147_483_647;

/** A total no firm's hours can reach is a slip of the file: its row says so, and nothing is compared with it. */
function storable(fileTotal: number | null): number | null {
  return fileTotal !== null && Math.abs(fileTotal) > LARGEST_TOTAL ? null : fileTotal;
}
