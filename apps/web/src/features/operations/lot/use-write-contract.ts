import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';
import type { Existing, SavedVersion } from '../use-write-operation';

type Schemas = components['schemas'];
export type ContractInput = Schemas['NewPublicContract'];
export type LotInput = Schemas['NewLot'];

const CHANGED = [['operations'], ['authorities'], ['firms']];

/** Adds a public contract with its lots to an operation, or saves the one given (its lots have their own form). */
export function useWriteContract(
  operationId: number,
  existing: Existing | null,
  onSuccess: (saved: SavedVersion) => void,
) {
  return useWrite<ContractInput, SavedVersion>(
    ({ lots, ...input }, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/public-contracts/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(
            api.POST('/api/v1/operations/{id}/public-contracts', {
              params: { path: { id: operationId } },
              body: { ...input, lots },
              headers,
            }),
          ),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Adds a lot to a public contract, or saves the one given. */
export function useWriteLot(
  contractId: number,
  existing: Existing | null,
  onSuccess: (saved: SavedVersion) => void,
) {
  return useWrite<LotInput, SavedVersion>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/lots/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(
            api.POST('/api/v1/public-contracts/{id}/lots', {
              params: { path: { id: contractId } },
              body: input,
              headers,
            }),
          ),
    { invalidates: CHANGED, onSuccess },
  );
}
