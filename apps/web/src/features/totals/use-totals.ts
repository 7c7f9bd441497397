import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import { queryClient } from '../../lib/api/query-client';
import type { components } from '../../lib/api/schema.gen';
import type { FetchAhead } from '../../lib/routing/feature';
import { readSelection, type Selection } from '../../lib/selection/selection';

export type Totals = components['schemas']['TotalsView'];

const totalsOf = (selection: Selection) =>
  queryOptions({
    queryKey: ['totals', selection],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/totals', { params: { query: selection }, signal })),
  });

/** The totals of a selection, under every convention; those before stay on screen until the new ones are there. */
export function useTotals(selection: Selection) {
  return useQuery({ ...totalsOf(selection), placeholderData: keepPreviousData });
}

/** Asks for the totals of an address while the page that shows them is still on its way. */
export const fetchTotals: FetchAhead = ({ today }, params) =>
  queryClient.prefetchQuery(totalsOf(readSelection(params, today)));
