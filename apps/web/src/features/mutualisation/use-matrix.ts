import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { Selection } from '../../lib/selection/selection';
import { withEveryPair } from './matrix';

/** The matrix of a period, as of a day if one is asked. */
export function useMatrix({ from, to, asOf }: Selection) {
  const query = { from, to, ...(asOf ? { asOf } : {}) };
  return useQuery({
    queryKey: ['matrix', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/matrix', { params: { query }, signal })),
    select: withEveryPair,
    placeholderData: keepPreviousData,
  });
}
