import type { Month } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { refuseTooOld } from '../first-month.js';

/** A statement as it was received, before any of its rows. */
export interface NewTimesheet {
  readonly month: Month;
  readonly origin: 'GRID' | 'PASTE' | 'FILE';
  readonly fileId?: number;
  readonly mapping?: object;
  readonly fileTotal?: number | null;
  /** READING while a job takes its rows. */
  readonly status?: 'DRAFT' | 'READING';
  /** The statement whose returned lines it is made of. */
  readonly correctsId?: number;
}

/**
 * Keeps a received statement, without its rows. Null when the file has a statement already: whoever comes second waits
 * for the first, then finds it. Throws `month-too-old`.
 */
export async function createTimesheet(scope: Scope, input: NewTimesheet): Promise<number | null> {
  const { userId, firmId } = scope.actor;
  refuseTooOld(input.month);
  const mapping = input.mapping ? JSON.stringify(input.mapping) : null;
  const created = await scope.first<{ id: number }>(sql`
    insert into timesheet (firm_id, month, origin, file_id, mapping, file_total, status, corrects_id, created_by_user_id)
    values (${firmId}, (${input.month} || '-01')::date, ${input.origin}, ${input.fileId ?? null}, ${mapping}::jsonb,
      ${storable(input.fileTotal ?? null)}, ${input.status ?? 'DRAFT'}, ${input.correctsId ?? null}, ${userId})
    on conflict (file_id) where status <> 'DISCARDED' do nothing
    returning id`);
  return created?.id ?? null;
}

const LARGEST_TOTAL = 2_147_483_647;

/** A total no firm's hours can reach is a slip of the file: its row says so, and nothing is compared with it. */
export function storable(fileTotal: number | null): number | null {
  return fileTotal !== null && Math.abs(fileTotal) > LARGEST_TOTAL ? null : fileTotal;
}
