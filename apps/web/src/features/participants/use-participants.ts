import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type ParticipantFile = Schemas['ParticipantFile'];
export type ParticipantItem = Schemas['ParticipantListItem'];
export type WorkContract = Schemas['WorkContractView'];
export type AssignmentOfContract = Schemas['AssignmentView'];
export type EligibilityInput = Schemas['NewEligibility'];
export type Saved = Schemas['SavedVersion'];
export type KnownPerson = Schemas['KnownPerson'];
export type FoundPerson = Schemas['FoundPerson'];
export type NewContract = Schemas['NewEmploymentContract'];

/** What a change about a person may change on screen. */
const CHANGED = [['participants'], ['employment-contracts'], ['hours'], ['operations']];

export function useParticipants(query: Schemas['ParticipantSearch']) {
  return useQuery({
    queryKey: ['participants', 'list', query],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/participants/search', { body: query, signal })),
    placeholderData: keepPreviousData,
  });
}

export function useParticipant(id: number) {
  return useQuery({
    queryKey: ['participants', 'file', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/participants/{id}', { params: { path: { id } }, signal })),
  });
}

export function useCreateParticipant(onSuccess: (saved: Saved) => void) {
  return useWrite(
    (body: Schemas['NewParticipant'], headers) => ask(api.POST('/api/v1/participants', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useChangeParticipant(id: number, onSuccess: (done: Schemas['CorrectedParticipant']) => void) {
  return useWrite(
    (body: Schemas['ChangedParticipant'], headers) =>
      ask(api.PATCH('/api/v1/participants/{id}', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Reads the file again, to start from what somebody else saved. */
export function useReloadParticipant(id: number) {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['participants', 'file', id] });
}

/** Looks for somebody of any house; the name and the birth date travel in the body. */
export function useFindPerson(onSuccess: (items: FoundPerson[], known: KnownPerson) => void) {
  return useWrite(
    (body: KnownPerson, headers) => ask(api.POST('/api/v1/participants/find', { body, headers })),
    { onSuccess: ({ items }, known) => onSuccess(items, known) },
  );
}

export function useAddResidence(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewResidence'], headers) =>
      ask(api.POST('/api/v1/participants/{id}/residences', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useAddEligibility(id: number, onSuccess: () => void) {
  return useWrite(
    (body: EligibilityInput, headers) =>
      ask(api.POST('/api/v1/participants/{id}/eligibilities', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useAddProof(id: number, eligibilityId: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewProof'], headers) =>
      ask(
        api.POST('/api/v1/participants/{id}/eligibilities/{eligibilityId}/proofs', {
          params: { path: { id, eligibilityId } },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useCreateContract(onSuccess: (saved: Saved, input: NewContract) => void) {
  return useWrite(
    (body: NewContract, headers) => ask(api.POST('/api/v1/employment-contracts', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useEndContract(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['ChangedEmploymentContract'], headers) =>
      ask(api.PATCH('/api/v1/employment-contracts/{id}', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useCreateAssignment(onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewAssignment'], headers) => ask(api.POST('/api/v1/assignments', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useChangeAssignment(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['ChangedAssignment'], headers) =>
      ask(api.PATCH('/api/v1/assignments/{id}', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useRemoveAssignment(id: number, onSuccess: () => void) {
  return useWrite<void, unknown>(
    (_, headers) => ask(api.DELETE('/api/v1/assignments/{id}', { params: { path: { id } }, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useAllocate(contractId: number, onSuccess: () => void) {
  return useWrite<Schemas['NewAllocation'], unknown>(
    (body, headers) =>
      ask(
        api.PUT('/api/v1/employment-contracts/{id}/allocation', {
          params: { path: { id: contractId } },
          body,
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

export function useDerogate(id: number, onSuccess: () => void) {
  return useWrite(
    (body: Schemas['NewDerogation'], headers) =>
      ask(api.POST('/api/v1/assignments/{id}/derogations', { params: { path: { id } }, body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}
