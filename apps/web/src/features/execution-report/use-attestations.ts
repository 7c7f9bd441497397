import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type Attestation = Schemas['AttestationView'];
export type AttestationSummary = Schemas['AttestationSummary'];
export type NewAttestation = Schemas['NewAttestation'];

const KEY = ['attestations'];

/** The attestations the user reads, the last issued first; of one operation when it is given. */
export function useAttestations(operation?: number) {
  const query = operation === undefined ? {} : { operation };
  return useQuery({
    queryKey: [...KEY, query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/attestations', { params: { query }, signal })),
  });
}

/** One attestation, as it was issued. */
export function useAttestation(id: number) {
  return useQuery({
    queryKey: [...KEY, id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/attestations/{id}', { params: { path: { id } }, signal })),
  });
}

/** Issues one, in the place of the last of the same subject. */
export function useIssue(operationId: number, onIssued: (attestation: Attestation) => void) {
  return useWrite(
    (body: NewAttestation, headers) =>
      ask(
        api.POST('/api/v1/operations/{id}/attestations', {
          params: { path: { id: operationId } },
          body,
          headers,
        }),
      ),
    { invalidates: [KEY], onSuccess: onIssued },
  );
}

/** Takes one back. */
export function useWithdraw(id: number, onWithdrawn: () => void) {
  return useWrite(
    (body: Schemas['WithdrawnAttestation'], headers) =>
      ask(api.POST('/api/v1/attestations/{id}/withdrawal', { params: { path: { id } }, body, headers })),
    { invalidates: [KEY], onSuccess: onWithdrawn },
  );
}
