import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, paths } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type ExecutionReport = Schemas['ExecutionReport'];
export type ReportClause = Schemas['ReportClause'];
export type PeopleTable = Schemas['ReportPeopleTable'];
export type ReportQuery = NonNullable<
  paths['/api/v1/operations/{id}/execution-report']['get']['parameters']['query']
>;

const reportKey = (id: number) => ['execution-report', id];

/** The bilan of an operation, as the query says; the last one stays on screen while another is read. */
export function useReport(id: number, query: ReportQuery, isAsked = true) {
  return useQuery({
    queryKey: [...reportKey(id), query],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/operations/{id}/execution-report', { params: { path: { id }, query }, signal })),
    placeholderData: keepPreviousData,
    enabled: isAsked,
  });
}

/** What the house wrote of the difficulties, with its version. */
export function useDifficulties(id: number) {
  return useQuery({
    queryKey: ['execution-report', id, 'difficulties'],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/operations/{id}/difficulties', { params: { path: { id } }, signal })),
  });
}

/** Writes it again. */
export function useWriteDifficulties(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['WrittenDifficulties'], headers) =>
      ask(api.PUT('/api/v1/operations/{id}/difficulties', { params: { path: { id } }, body, headers })),
    { invalidates: [reportKey(id)], onSuccess },
  );
}
