import { type ViewPage, viewQuery } from '@clausier/domain/saved-views/view-pages';
import sql from 'sql-template-tag';
import { houseOf } from '../contracts/territory-of-house.js';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { conflict, invalid } from '../platform/refuse.js';
import type { KeptView, NewSavedView, SavedView } from './saved-views.view.js';

/** The views of a list that whoever acts has, their own first, then those that colleagues share with the house. */
export function readSavedViews(scope: Scope, page: ViewPage): Promise<SavedView[]> {
  const house = houseOf(scope);
  const { userId, role } = scope.actor;
  return scope.rows<SavedView>(sql`
    select v.id, v.name, v.query, v.is_shared as "isShared",
      case when v.owner_user_id <> ${userId} then u.name end as "sharedBy",
      v.owner_user_id = ${userId} or ${role === 'HOUSE_MANAGER'} as "isKept"
    from saved_view v join app_user u on u.id = v.owner_user_id
    where v.page = ${page} and v.territory_id = ${house} and (v.owner_user_id = ${userId} or v.is_shared)
    order by v.owner_user_id <> ${userId}, v.name_key, v.id`);
}

/**
 * Keeps a view of a list, for whoever acts or for their house. Throws `saved-view-name-taken` on its name when they already
 * have one called so on that page, `saved-view-shows-all` when nothing is chosen in it.
 */
export function keepView(scope: Scope, input: NewSavedView): Promise<KeptView> {
  const { page, name, query, isShared } = input;
  refuseNirIn({ name, query });
  const kept = viewQuery(query);
  if (kept === '') throw invalid('saved-view-shows-all', 'query');
  return naming(
    { saved_view_once: () => conflict('saved-view-name-taken', 'name') },
    scope.one<KeptView>(sql`
      insert into saved_view (page, name, query, is_shared, owner_user_id, territory_id)
      values (${page}, ${name}, ${kept}, ${isShared}, ${scope.actor.userId}, ${houseOf(scope)})
      returning id`),
  );
}

/** Deletes a view: one's own, or for a house manager one that is shared in the house. Throws `not-found`. */
export async function deleteView(scope: Scope, id: number): Promise<void> {
  const { userId, role } = scope.actor;
  await scope.one(sql`
    delete from saved_view where id = ${id} and territory_id = ${houseOf(scope)}
      and (owner_user_id = ${userId} or (is_shared and ${role === 'HOUSE_MANAGER'})) returning id`);
}
