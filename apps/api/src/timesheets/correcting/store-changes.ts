import { looksLikeNir } from '@clausier/domain/participants/refuse-nir';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { refuseNirAt } from '../checking/rows/refuse-nir-at.js';
import type { RawPatch, TimesheetRowCorrection } from './row-change.js';
import { ofStatement } from './rows.query.js';

/** A patch for some rows. `isWhole`: it takes the place of every earlier correction instead of joining them. */
export interface RowsPatch {
  readonly rowIds: readonly number[];
  readonly patch: RawPatch;
  readonly isWhole?: boolean;
}

/**
 * Stores patches, later ones over earlier ones; nothing is checked again yet. Throws `nir-refused-at-row`.
 */
export async function storeChanges(scope: Scope, id: number, patches: readonly RowsPatch[]): Promise<void> {
  for (const { rowIds, patch, isWhole = false } of patches) {
    const ids = [...new Set(rowIds)];
    await refuseNir(scope, id, ids[0]!, patch);
    await scope.run(isWhole ? replaced(scope, id, ids, patch) : merged(scope, id, ids, patch));
  }
}

function merged(scope: Scope, id: number, ids: readonly number[], { fixed, ...flags }: RawPatch) {
  const texts = JSON.stringify(fixed ?? {});
  // A lot named anew keeps the person that was known by the lot chosen before.
  return sql`
    update timesheet_row r set raw = r.raw || ${JSON.stringify(flags)}::jsonb ||
      case when ${texts}::jsonb = '{}' then '{}' else jsonb_build_object('fixed',
        case when ${texts}::jsonb ? 'clause' and not ${texts}::jsonb ? 'employmentContractId' and r.employment_contract_id is not null
            and coalesce(coalesce(r.raw -> 'fixed', '{}') -> 'assignmentId', r.raw -> 'given' -> 'assignmentId', 'null') <> 'null'
          then jsonb_build_object('employmentContractId', r.employment_contract_id) else '{}' end
        || coalesce(r.raw -> 'fixed', '{}') || ${texts}::jsonb) end
    where ${ofStatement(scope, id)} and r.id = any (${[...ids]}::integer[])`;
}

function replaced(scope: Scope, id: number, ids: readonly number[], patch: RawPatch) {
  return sql`
    update timesheet_row r set raw = (r.raw - '{fixed,isRemoved,isKept}'::text[]) || ${JSON.stringify(patch)}::jsonb
    where ${ofStatement(scope, id)} and r.id = any (${[...ids]}::integer[])`;
}

/** The corrections of rows as they stand, rows with the same ones together. */
export function readCorrections(
  scope: Scope,
  id: number,
  rowIds: readonly number[],
): Promise<TimesheetRowCorrection[]> {
  return scope.rows<TimesheetRowCorrection>(sql`
    select array_agg(r.id order by r.id) as "rowIds", coalesce(r.raw -> 'fixed', '{}') as fixed,
      coalesce((r.raw ->> 'isRemoved')::boolean, false) as "isRemoved",
      coalesce((r.raw ->> 'isKept')::boolean, false) as "isKept"
    from timesheet_row r
    where ${ofStatement(scope, id)} and r.id = any (${[...rowIds]}::integer[])
    group by 2, 3, 4 order by min(r.id)`);
}

async function refuseNir(scope: Scope, id: number, rowId: number, { fixed = {} }: RawPatch): Promise<void> {
  if (!Object.values(fixed).some((text) => typeof text === 'string' && looksLikeNir(text))) return;
  const { rowNumber } = await scope.one<{ rowNumber: number }>(sql`
    select r.row_number as "rowNumber" from timesheet_row r where ${ofStatement(scope, id)} and r.id = ${rowId}`);
  refuseNirAt(rowNumber);
}
