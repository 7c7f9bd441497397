import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';
import type { Existing, SavedVersion } from '../use-write-operation';

type Schemas = components['schemas'];
export type PartyInput = Schemas['NewParty'];
export type ClauseInput = Schemas['NewClause'];
export type AmendmentInput = Schemas['NewAmendment'];

const CHANGED = [['operations'], ['authorities'], ['firms']];

type Saved = (saved: SavedVersion) => void;

/** Adds a firm to a lot, or saves its place in it. */
export function useWriteParty(lotId: number, existing: Existing | null, onSuccess: Saved) {
  return useWrite<PartyInput, SavedVersion>(
    ({ firmId, ...place }, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/parties/{id}', {
              params: { path: { id: existing.id } },
              body: { ...place, version: existing.version },
              headers,
            }),
          )
        : ask(
            api.POST('/api/v1/lots/{id}/parties', {
              params: { path: { id: lotId } },
              body: { ...place, firmId },
              headers,
            }),
          ),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Writes a social clause on a lot, or saves the one given. */
export function useWriteClause(lotId: number, existing: Existing | null, onSuccess: Saved) {
  return useWrite<ClauseInput, SavedVersion>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/clauses/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(
            api.POST('/api/v1/lots/{id}/clauses', {
              params: { path: { id: lotId } },
              body: input,
              headers,
            }),
          ),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Records an amendment of a clause, or corrects the one given. */
export function useWriteAmendment(clauseId: number, existing: Existing | null, onSuccess: Saved) {
  return useWrite<AmendmentInput, SavedVersion>(
    (input, headers) =>
      existing
        ? ask(
            api.PATCH('/api/v1/amendments/{id}', {
              params: { path: { id: existing.id } },
              body: { ...input, version: existing.version },
              headers,
            }),
          )
        : ask(
            api.POST('/api/v1/clauses/{id}/amendments', {
              params: { path: { id: clauseId } },
              body: input,
              headers,
            }),
          ),
    { invalidates: CHANGED, onSuccess },
  );
}
