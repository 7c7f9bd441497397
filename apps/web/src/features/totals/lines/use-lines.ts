import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components, operations } from '../../../lib/api/schema.gen';

export type LinesSearch = operations['Reports_lines']['parameters']['query'];
export type ReportLine = components['schemas']['ReportLine'];

/** One page of the lines behind a figure, with what all of them add up to. */
export function useLines(query: LinesSearch) {
  return useQuery({
    queryKey: ['lines', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/reports/lines', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
