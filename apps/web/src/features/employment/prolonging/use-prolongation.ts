import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

type Schemas = components['schemas'];
export type ProlongationPreview = Schemas['ProlongationPreview'];
type Prolongation = Schemas['Prolongation'];

/** Work contracts, what of them waits, and the hours that may be typed. */
const CHANGED = [['employment-contracts'], ['participant'], ['inbox'], ['grid'], ['operations']];

/** What prolonging several work contracts to a day would do; nothing is asked before there is a day. */
export function useProlongationPreview(contracts: Prolongation['contracts'], until: string | null) {
  return useQuery({
    queryKey: ['employment-contracts', 'prolongation', contracts, until],
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/v1/employment-contracts/prolongations/preview', {
          body: { contracts, until: until ?? '' },
          signal,
        }),
      ),
    enabled: until !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Prolongs them: all, or none. */
export function useProlong(onSuccess: (told: Schemas['ProlongedContracts']) => void) {
  return useWrite<Prolongation, Schemas['ProlongedContracts']>(
    (body, headers) => ask(api.POST('/api/v1/employment-contracts/prolongations', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Gives them the end they had back: all, or none. */
export function useUndoProlongation() {
  return useWrite<Schemas['ProlongationUndo'], unknown>(
    (body, headers) => ask(api.POST('/api/v1/employment-contracts/prolongations/undo', { body, headers })),
    { invalidates: CHANGED },
  );
}
