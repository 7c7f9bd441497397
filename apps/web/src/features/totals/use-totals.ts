import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import type { Selection } from '../../lib/selection/selection';

export type Totals = components['schemas']['TotalsView'];

/** The totals of a selection, under every convention; those before stay on screen until the new ones are there. */
export function useTotals(selection: Selection) {
  return useQuery({
    queryKey: ['totals', selection],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/totals', { params: { query: selection }, signal })),
    placeholderData: keepPreviousData,
  });
}
