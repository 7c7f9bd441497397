import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type RequestItem = Schemas['RequestItem'];
export type RequestThread = Schemas['RequestThread'];
export type Decision = 'acceptance' | 'refusal' | 'withdrawal' | 'messages';

const LIST = ['requests', 'list'];
const CHANGED = [LIST, ['participants']];

/** The requests of the house; a screen that is opened reads them anew, whatever the number in the navigation has read. */
export function useRequests({ isOpened = false }: { isOpened?: boolean } = {}) {
  return useQuery({
    queryKey: LIST,
    queryFn: ({ signal }) => ask(api.GET('/api/v1/mutualisation-requests', { signal })),
    refetchOnMount: isOpened ? 'always' : true,
  });
}

/** How many requests wait for this house: asked of it, or proposed to it. */
export function useWaitingRequests(): number | undefined {
  const { data } = useRequests();
  return data?.items.filter(isWaiting).length;
}

/** Whether it is this house's turn. */
export const isWaiting = ({ state, side }: RequestItem) =>
  (state === 'ASKED' && side === 'HOME') || (state === 'PROPOSED' && side === 'HOST');

export function useRequest(id: number) {
  return useQuery({
    queryKey: ['requests', 'thread', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/mutualisation-requests/{id}', { params: { path: { id } }, signal })),
  });
}

export function useAskHouses(operationId: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewRequests'], headers) =>
      ask(
        api.POST('/api/v1/operations/{id}/mutualisation-requests', {
          params: { path: { id: operationId } },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function usePropose(id: number, onSuccess: () => void) {
  const keep = useKeepThread(id);
  return useWrite(
    (body: Schemas['NewProposal'], headers) =>
      ask(
        api.POST('/api/v1/mutualisation-requests/{id}/proposal', { params: { path: { id } }, body, headers }),
      ),
    { invalidates: CHANGED, onSuccess: (thread) => [keep(thread), onSuccess()] },
  );
}

/** Accepts, declines, takes back or says something; the answer is the request as it is now. */
export function useDecide(id: number, decision: Decision, onSuccess: () => void) {
  const keep = useKeepThread(id);
  return useWrite(
    (body: Schemas['Words'], headers) => {
      const request = { params: { path: { id } }, body, headers };
      if (decision === 'acceptance')
        return ask(api.POST('/api/v1/mutualisation-requests/{id}/acceptance', request));
      if (decision === 'refusal')
        return ask(api.POST('/api/v1/mutualisation-requests/{id}/refusal', request));
      if (decision === 'withdrawal')
        return ask(api.POST('/api/v1/mutualisation-requests/{id}/withdrawal', request));
      return ask(api.POST('/api/v1/mutualisation-requests/{id}/messages', request));
    },
    { invalidates: CHANGED, onSuccess: (thread) => [keep(thread), onSuccess()] },
  );
}

function useKeepThread(id: number) {
  const queries = useQueryClient();
  return (thread: RequestThread) => queries.setQueryData(['requests', 'thread', id], thread);
}
