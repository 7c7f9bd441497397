import { useMutation } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components } from '../../lib/api/schema.gen';

export type VerifiedAttestation = components['schemas']['VerifiedAttestation'];

/** Asks what a code attests. Nothing is written, and nobody need be signed in. */
export function useVerification() {
  return useMutation({
    mutationFn: (code: string) => ask(api.POST('/api/v1/attestations/verification', { body: { code } })),
  });
}
