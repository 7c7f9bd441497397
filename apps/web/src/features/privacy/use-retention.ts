import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type EndingFile = Schemas['EndingFile'];
export type PersonExport = Schemas['PersonExport'];

type RetentionQuery = { page: number; size: number; sort: string; held?: 'true' | 'false' };

/** Who is to become anonymous. */
export function useEndingFiles(query: RetentionQuery) {
  return useQuery({
    queryKey: ['privacy', 'retention', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/retention', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Asks for everything about a person, on demand only: each time is written in the journal, and nothing is kept here. */
export function useExportPerson(id: number) {
  return useMutation({
    mutationFn: () => ask(api.POST('/api/v1/participants/{id}/export', { params: { path: { id } } })),
    gcTime: 0,
  });
}
