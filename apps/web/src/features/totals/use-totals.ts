import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import type { Selection } from '../../lib/selection/selection';
import type { FteChoice } from '../../lib/selection/use-fte-choice';

export type Totals = components['schemas']['TotalsView'];

/** The totals of a selection; those before stay on screen until the new ones are there. */
export function useTotals(selection: Selection, { convention, mode }: FteChoice) {
  const query = { ...selection, convention, mode };
  return useQuery({
    queryKey: ['totals', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/totals', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
