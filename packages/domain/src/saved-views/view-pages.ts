/** The lists of which a house keeps views, by the name they have in the navigation. */
export const VIEW_PAGES = [
  'inbox',
  'operations',
  'participants',
  'employment-contracts',
  'firms',
  'late-firms',
] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

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
