import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { DuplicatePair, FileOfPair } from './duplicates.js';
import { findLikeFiles, type LikeFile } from './like-files.query.js';

type Facts = Pick<FileOfPair, 'houseName' | 'communeName' | 'workContracts' | 'hours'>;

/** Pairs of files that may be of one person, with what one looks at to tell: where, at work how often, for how many hours. */
export async function readDuplicatePairs(scope: Scope): Promise<DuplicatePair[]> {
  const pairs = await findLikeFiles(scope);
  const facts = await readFacts(
    scope,
    pairs.flatMap(({ first, second }) => [first.id, second.id]),
  );
  const known = (file: LikeFile): FileOfPair => ({ ...file, ...facts.get(file.id)! });
  return pairs.map(({ likeness, first, second }) => ({
    likeness,
    first: known(first),
    second: known(second),
  }));
}

async function readFacts(scope: Scope, ids: number[]): Promise<Map<number, Facts>> {
  const rows = await scope.rows<Facts & { id: number }>(sql`
    select p.id, t.house_name as "houseName",
      (select m.name from participant_residence r join commune m on m.code = r.commune_code
        where r.participant_id = p.id order by r.valid_from desc limit 1) as "communeName",
      (select count(*)::integer from employment_contract c where c.participant_id = p.id) as "workContracts",
      (select coalesce(sum(e.hours), 0)::integer from hour_entry e where e.participant_id = p.id) as hours
    from participant p join territory t on t.id = p.registered_by_territory_id
    where p.id = any (${ids}::integer[])`);
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
