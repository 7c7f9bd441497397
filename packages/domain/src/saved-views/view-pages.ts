/** The lists of which views are kept, by the name they have in the navigation. */
export const VIEW_PAGES = [
  'inbox',
  'operations',
  'participants',
  'employment-contracts',
  'firms',
  'late-firms',
  'authorities',
  'objectives',
  'open-data',
] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** Who keeps views: a house, a contracting authority, or the metropolis; each shares them among its own. */
export const VIEW_KEEPERS = ['HOUSE', 'AUTHORITY', 'METROPOLIS'] as const;
export type ViewKeeper = (typeof VIEW_KEEPERS)[number];

const PAGES_OF: Readonly<Record<ViewKeeper, readonly ViewPage[]>> = {
  HOUSE: VIEW_PAGES,
  AUTHORITY: ['operations', 'objectives'],
  METROPOLIS: ['operations', 'firms', 'authorities', 'objectives', 'open-data'],
};

/** True for a list that the keeper reads. */
export function readsList(keeper: ViewKeeper, page: ViewPage): boolean {
  return PAGES_OF[keeper].includes(page);
}

/** Parts of an address that say where one is in a list, or which form is open, and not what the list shows. */
const PASSING = ['page', 'ajouter'];

/**
 * What a view keeps of the query of an address: its filters and its sort, always in one order, so that the same choices are the
 * same view. Empty when nothing is chosen.
 */
export function viewQuery(search: string): string {
  const params = new URLSearchParams(search);
  for (const name of PASSING) params.delete(name);
  params.sort();
  return params.toString();
}
