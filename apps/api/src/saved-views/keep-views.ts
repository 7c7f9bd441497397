import { readsList, type ViewPage, viewQuery } from '@clausier/domain/saved-views/view-pages';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { conflict, invalid } from '../platform/refuse.js';
import { deletableBy, keeperOf, keptBy } from './keeper.js';
import type { KeptView, NewSavedView, SavedView } from './saved-views.view.js';

/** The views of a list that whoever acts has, their own first, then those that colleagues share. */
export function readSavedViews(scope: Scope, page: ViewPage): Promise<SavedView[]> {
  const { actor } = scope;
  const { userId } = actor;
  // Not everybody reads who their colleagues are: a view without a name beside it is still shared.
  return scope.rows<SavedView>(sql`
    select v.id, v.name, v.query, v.is_shared as "isShared",
      case when v.owner_user_id <> ${userId} then u.name end as "sharedBy", ${deletableBy(actor)} as "isKept"
    from saved_view v left join app_user u on u.id = v.owner_user_id
    where v.page = ${page} and ${keptBy(actor)} and (v.owner_user_id = ${userId} or v.is_shared)
    order by v.owner_user_id <> ${userId}, v.name_key, v.id`);
}

/**
 * Keeps a view of a list, for whoever acts or for all of theirs. Throws `saved-view-name-taken` on its name when they already
 * have one called so on that page, `saved-view-shows-all` when nothing is chosen in it, `saved-view-of-another` for a list they
 * do not read.
 */
export function keepView(scope: Scope, input: NewSavedView): Promise<KeptView> {
  const { actor } = scope;
  const { page, name, query, isShared } = input;
  refuseNirIn({ name, query });
  const keeper = keeperOf(actor);
  if (!readsList(keeper, page)) throw invalid('saved-view-of-another', 'page');
  const kept = viewQuery(query);
  if (kept === '') throw invalid('saved-view-shows-all', 'query');
  return naming(
    { saved_view_once: () => conflict('saved-view-name-taken', 'name') },
    scope.one<KeptView>(sql`
      insert into saved_view (page, name, query, is_shared, owner_user_id, kept_for, territory_id, authority_id)
      values (${page}, ${name}, ${kept}, ${isShared}, ${actor.userId}, ${keeper}, ${actor.territoryId}, ${actor.authorityId})
      returning id`),
  );
}

/** Deletes a view: one's own, or one shared that is theirs to delete. Throws `not-found`. */
export async function deleteView(scope: Scope, id: number): Promise<void> {
  const { actor } = scope;
  await scope.one(
    sql`delete from saved_view v where v.id = ${id} and ${keptBy(actor)} and ${deletableBy(actor)} returning v.id`,
  );
}
