import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

type Schemas = components['schemas'];
export type ClauseDivision = Schemas['ClauseDivision'];
export type DivisionInput = Schemas['NewDivision'];

/** How the objective of a clause is shared between the parties of its lot. */
export function useDivision(clauseId: number) {
  return useQuery({
    queryKey: ['operations', 'division', clauseId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/clauses/{id}/division', { params: { path: { id: clauseId } }, signal })),
  });
}

/** Shares it again, whole. */
export function useDivide(clauseId: number, onSuccess: () => void) {
  return useWrite<DivisionInput, Schemas['SavedDivision']>(
    (body, headers) =>
      ask(api.POST('/api/v1/clauses/{id}/divisions', { params: { path: { id: clauseId } }, body, headers })),
    { invalidates: [['operations', 'division', clauseId]], onSuccess },
  );
}
