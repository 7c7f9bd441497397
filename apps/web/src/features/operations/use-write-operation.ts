import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type SavedVersion = Schemas['SavedVersion'];
export type OperationInput = Schemas['NewOperation'];

/** Every figure about operations may change with one of them. */
const CHANGED = [['operations'], ['authorities'], ['firms']];

/** A record as its form gives it; `version` when it exists already. */
export type Existing = { id: number; version: number };

/** Creates an operation, or saves the one given. */
export function useWriteOperation(existing: Existing | null, onSuccess: (saved: SavedVersion) => void) {
  return useWrite<OperationInput, SavedVersion>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/operations/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(api.POST('/api/v1/operations', { body: input, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** What can be taken away from an operation, the operation itself included. */
export type Removable = { kind: 'operation' | 'contract' | 'lot' | 'party' | 'clause'; id: number };

/** Removes what nothing hangs on; the server refuses the rest, and says why. */
export function useRemove(onSuccess: () => void) {
  return useWrite<Removable, undefined>(
    ({ kind, id }, headers) => remove(kind, { params: { path: { id } }, headers }),
    {
      invalidates: CHANGED,
      onSuccess,
    },
  );
}

type RemoveOptions = { params: { path: { id: number } }; headers: { 'Idempotency-Key': string } };

function remove(kind: Removable['kind'], options: RemoveOptions): Promise<undefined> {
  switch (kind) {
    case 'operation':
      return ask(api.DELETE('/api/v1/operations/{id}', options));
    case 'contract':
      return ask(api.DELETE('/api/v1/public-contracts/{id}', options));
    case 'lot':
      return ask(api.DELETE('/api/v1/lots/{id}', options));
    case 'party':
      return ask(api.DELETE('/api/v1/parties/{id}', options));
    case 'clause':
      return ask(api.DELETE('/api/v1/clauses/{id}', options));
  }
}
