import { duplicateWaits } from '@clausier/domain/inbox/duplicate-waiting';
import type { Scope } from '../../database/scope.js';
import { findLikeFiles } from '../../participants/duplicates/like-files.query.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

/** Files of the house that may be of one person, told with the newer of the two, until they are merged or told apart. */
export async function duplicatesWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const pairs = await findLikeFiles(scope);
  return pairs.map(({ likeness, first, second }) => {
    const { id, lastName, firstName, registeredOn } = second;
    return {
      ...SAYS_NOTHING_ELSE,
      ...duplicateWaits({ likeness, olderId: first.id, registeredOn }),
      kind: 'DUPLICATE',
      subjectId: id,
      person: { id, lastName, firstName },
      detail: likeness,
    };
  });
}
