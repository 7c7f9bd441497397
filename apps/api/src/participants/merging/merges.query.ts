import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { MergeView } from './merging.js';

/** The files read together with one, itself first. */
export async function filesOf(scope: Scope, participantId: number): Promise<number[]> {
  const files = await scope.rows<{ id: number }>(sql`select id from files_of(${participantId}) id`);
  return files.length === 0 ? [participantId] : files.map(({ id }) => id);
}

/** The files that are part of one, the last first. */
export function readMerges(scope: Scope, keptId: number): Promise<MergeView[]> {
  return scope.rows<MergeView>(sql`
    select m.id, m.merged_id as "mergedId", p.last_name as "lastName", p.first_name as "firstName", p.born_on as "bornOn",
      m.merged_on as "mergedOn", u.name as "mergedBy", m.reason
    from file_merge m join participant p on p.id = m.merged_id join app_user u on u.id = m.merged_by_user_id
    where m.kept_id = ${keptId} and m.undone_on is null order by m.id desc`);
}

/** The file one is part of, if it is. */
export async function keptFileOf(scope: Scope, participantId: number): Promise<number | null> {
  const found = await scope.first<{ id: number }>(sql`
    select kept_id as id from file_merge where merged_id = ${participantId} and undone_on is null`);
  return found?.id ?? null;
}
