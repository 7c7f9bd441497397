import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type Opened = Schemas['OpenedBefore'];

/** What is found for a text, once the typing pauses; undefined while there is nothing to ask. */
export function useSearch(text: string) {
  return useQuery({
    queryKey: ['search', text],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/search', { body: { text }, signal })),
    enabled: text.length > 1,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
}

/** What was opened before, told again by the server: the browser kept no name. */
export function useRecall(opened: Opened[]) {
  return useQuery({
    queryKey: ['search', 'recall', opened],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/search/recall', { body: { opened }, signal })),
    enabled: opened.length > 0,
    gcTime: 60_000,
  });
}
