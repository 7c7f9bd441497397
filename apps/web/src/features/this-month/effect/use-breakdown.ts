import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';

export type Breakdown = components['schemas']['TimesheetBreakdown'];

/** The effect of sending a statement, opened. Read again after each correction. */
export function useBreakdown(id: number) {
  return useQuery({
    queryKey: ['breakdown', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheets/{id}/effect', { params: { path: { id } }, signal })),
  });
}
