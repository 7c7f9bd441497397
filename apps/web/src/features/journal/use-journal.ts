import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';

type Schemas = components['schemas'];
export type JournalItem = Schemas['JournalItem'];
export type JournalChange = Schemas['JournalChange'];
export type JournalVerification = Schemas['JournalVerification'];
export type KeptSeal = Schemas['KeptSeal'];
export type JournalQuery = NonNullable<operations['Journal_list']['parameters']['query']>;
export type JournalKind = NonNullable<JournalQuery['kind']>;

/** What the journal tells of, in the order of the filter. */
export const KINDS: readonly JournalKind[] = [
  'OPENINGS',
  'PEOPLE',
  'WORK',
  'CONTRACTS',
  'TIMESHEETS',
  'DIRECTORY',
  'ACCOUNTS',
  'SETTINGS',
];

/** A page of the journal. That of one person is an opening of their file: it is not asked again for nothing. */
export function useJournal(query: JournalQuery) {
  return useQuery({
    queryKey: ['journal', 'list', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/journal', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}

/** One entry, whole; asking for it is written down. */
export function useJournalEntry(id: number) {
  return useQuery({
    queryKey: ['journal', 'entry', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/journal/{id}', { params: { path: { id } }, signal })),
    refetchOnWindowFocus: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export function useJournalPeople() {
  return useQuery({
    queryKey: ['journal', 'people'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/journal/people', { signal })),
  });
}

export function useSeal() {
  return useQuery({
    queryKey: ['journal', 'seal'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/journal/seal', { signal })),
  });
}

/** Recomputes the chain; with a digest kept outside, looks for it too. Writes nothing. */
export function useVerifyJournal() {
  return useMutation({
    mutationFn: (kept: KeptSeal | null) =>
      kept === null
        ? ask(api.GET('/api/v1/journal/verification'))
        : ask(api.POST('/api/v1/journal/verification', { body: kept })),
  });
}
