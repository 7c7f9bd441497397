import { type Database, fresh, insert } from '@clausier/tests/builders/database';

/** A view that somebody shares in their house, under an id of its own when it is put there again. */
export function keepSavedView(
  db: Database,
  territoryId: number,
  ownerId: number,
  id?: number,
): Promise<{ id: number }> {
  return insert<{ id: number }>(db, 'saved_view', {
    ...(id === undefined ? {} : { id }),
    territory_id: territoryId,
    owner_user_id: ownerId,
    page: 'firms',
    name: `A view ${fresh()}`,
    query: 'nature=ETTI',
    is_shared: true,
  });
}
