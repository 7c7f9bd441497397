import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

type Schemas = components['schemas'];
export type DuplicatePair = Schemas['DuplicatePair'];
export type FileOfPair = Schemas['FileOfPair'];
export type LikelyPerson = Schemas['LikelyPerson'];

const CHANGED = [['participants'], ['employment-contracts'], ['search'], ['inbox']];

/** Who may already be the person being typed; asked once there is enough of a name. */
export function useLikelyPeople(typed: Schemas['TypedPerson']) {
  const isEnough = typed.lastName.trim().length > 1 && typed.firstName.trim().length > 1;
  return useQuery({
    queryKey: ['participants', 'likely', typed],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/participants/likely', { body: typed, signal })),
    enabled: isEnough,
    placeholderData: isEnough ? keepPreviousData : undefined,
    gcTime: 0,
  });
}

export function useDuplicatePairs() {
  return useQuery({
    queryKey: ['participants', 'duplicates'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/participants/duplicates', { signal })),
  });
}

export function useMerge(keptId: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewMerge'], headers) =>
      ask(api.POST('/api/v1/participants/{id}/merges', { params: { path: { id: keptId } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useUndoMerge(keptId: number, mergeId: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['UndoneMerge'], headers) =>
      ask(
        api.POST('/api/v1/participants/{id}/merges/{mergeId}/undo', {
          params: { path: { id: keptId, mergeId } },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useTellApart(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NotSamePerson'], headers) =>
      ask(api.POST('/api/v1/participants/{id}/told-apart', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}
