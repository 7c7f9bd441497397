import type { useUrlState } from '../../lib/use-url-state';

type FilterName = 'fin' | 'mois' | 'operation' | 'clause' | 'entreprise' | 'recherche' | 'nature';

/** What the grid shows, as its address says it. */
export type GridUrl = Pick<ReturnType<typeof useUrlState<FilterName>>, 'filters' | 'setFilters'>;
