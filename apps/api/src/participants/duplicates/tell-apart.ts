import sql from 'sql-template-tag';
import { houseOf } from '../../contracts/territory-of-house.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { conflict, invalid } from '../../platform/refuse.js';
import { requireOwn } from '../participant-scope.js';
import { refuseNirIn } from '../refuse-nir-in.js';
import type { NotSamePerson } from './duplicates.js';

/**
 * Keeps that two files are of two persons: the pair is not shown again. Throws `not-found`, `same-file`, `already-exists`,
 * `reason-too-short`.
 */
export async function tellApart(scope: Scope, id: number, { otherId, reason }: NotSamePerson): Promise<void> {
  refuseNirIn({ reason });
  await requireOwn(scope, id);
  if (id === otherId) throw invalid('same-file', 'otherId');
  await requireOwn(scope, otherId);
  const [first, second] = [Math.min(id, otherId), Math.max(id, otherId)];
  await naming(
    {
      not_same_person_once: () => conflict('already-exists', 'otherId'),
      not_same_person_is_reasoned: () => invalid('reason-too-short', 'reason'),
    },
    scope.run(sql`
      insert into not_same_person (first_id, second_id, territory_id, told_by_user_id, told_on, reason)
      values (${first}, ${second}, ${houseOf(scope)}, ${scope.actor.userId}, ${scope.today}, ${reason})`),
  );
}
