import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type PublishedItem = Schemas['PublishedItem'];
export type PublishedContract = Schemas['PublishedPage'];
export type FileReport = Schemas['OpenDataFileReport'];
export type Anomaly = Schemas['AnomalyView'];
export type PublishedSearch = NonNullable<operations['OpenData_list']['parameters']['query']>;
export type LinesSearch = NonNullable<operations['OpenData_lines']['parameters']['query']>;

/** Everything about published contracts changes with an import or a following. */
const CHANGED = [['open-data'], ['operations'], ['authorities'], ['firms']];

export function usePublished(query: PublishedSearch) {
  return useQuery({
    queryKey: ['open-data', 'list', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/open-data/contracts', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

const contractQuery = (id: number) => ({
  queryKey: ['open-data', 'contract', id],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    ask(api.GET('/api/v1/open-data/contracts/{id}', { params: { path: { id } }, signal })),
});

export function useContract(id: number) {
  return useQuery(contractQuery(id));
}

/** Contracts to follow together, in their order; undefined until all are there. */
export function useContracts(ids: readonly number[]): PublishedContract[] | undefined {
  return useQueries({
    queries: ids.map(contractQuery),
    combine: (answers) =>
      answers.every(({ data }) => data) ? answers.map(({ data }) => data as PublishedContract) : undefined,
  });
}

export function useFiles() {
  return useQuery({
    queryKey: ['open-data', 'files'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/open-data/files', { params: { query: { size: 5 } }, signal })),
  });
}

export function useFile(id: number) {
  return useQuery({
    queryKey: ['open-data', 'file', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/open-data/files/{id}', { params: { path: { id } }, signal })),
  });
}

export function useFileLines(id: number, query: LinesSearch) {
  return useQuery({
    queryKey: ['open-data', 'file', id, 'lines', query],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/open-data/files/{id}/lines', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** A file, and what tells it from another: the key of a repeated request is made of what can be written down. */
type SentFile = { file: File; mark: string };

export function useImport(onSuccess: (report: FileReport) => void) {
  const write = useWrite<SentFile, FileReport>(
    ({ file }, headers) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return ask(
        api.POST('/api/v1/open-data/files', {
          body: { file: file.name },
          bodySerializer: () => form,
          headers,
        }),
      );
    },
    { invalidates: CHANGED, onSuccess },
  );
  const send = (file: File) => write.mutate({ file, mark: `${file.name} ${file.size} ${file.lastModified}` });
  return { send, isPending: write.isPending, error: write.error };
}

export function useFollow(onSuccess: (followed: Schemas['Followed']) => void) {
  return useWrite<Schemas['FollowInput'], Schemas['Followed']>(
    (body, headers) => ask(api.POST('/api/v1/open-data/followed', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useCarryOver(id: number, onSuccess: () => void) {
  return useWrite<null, undefined>(
    (_, headers) =>
      ask(api.POST('/api/v1/open-data/contracts/{id}/changes', { params: { path: { id } }, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function usePublication() {
  return useQuery({
    queryKey: ['open-data', 'publication'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/open-data/publication', { signal })),
  });
}

export function useAnswer(lotId: number, onSuccess: () => void) {
  return useWrite<Schemas['PublicationAnswers'], undefined>(
    (body, headers) =>
      ask(
        api.PUT('/api/v1/open-data/publication/lots/{id}', {
          params: { path: { id: lotId } },
          body,
          headers,
        }),
      ),
    { invalidates: [['open-data', 'publication']], onSuccess },
  );
}
