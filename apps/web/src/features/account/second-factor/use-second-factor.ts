import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

export type SecondFactor = components['schemas']['SecondFactorView'];
export type ProposedFactor = components['schemas']['ProposedFactor'];
export type Proof = components['schemas']['Proof'];

/** Where one stands with one's second factor. */
export const secondFactorQuery = queryOptions({
  queryKey: ['second-factor'],
  queryFn: ({ signal }): Promise<SecondFactor> => ask(api.GET('/api/v1/account/second-factor', { signal })),
});

// The answers of the next four are secrets: sent without an idempotency key, they are kept nowhere.

/** Opens the session with the code of the application. */
export function useEnterWithCode() {
  return useMutation({
    mutationFn: (code: string) => ask(api.POST('/api/v1/session/second-factor', { body: { code } })),
  });
}

/** Opens the session with a recovery code. */
export function useEnterWithRecoveryCode() {
  return useMutation({
    mutationFn: (code: string) => ask(api.POST('/api/v1/session/recovery-code', { body: { code } })),
  });
}

/** A new secret for the application. */
export function useProposal() {
  return useMutation({
    mutationFn: (proof: Proof) => ask(api.POST('/api/v1/account/second-factor/proposal', { body: proof })),
  });
}

/** Puts the proposed secret in force and gives the recovery codes. */
export function useConfirmation(onConfirmed: (codes: string[]) => void) {
  return useMutation({
    mutationFn: (code: string) => ask(api.POST('/api/v1/account/second-factor', { body: { code } })),
    onSuccess: ({ recoveryCodes }) => onConfirmed(recoveryCodes),
  });
}

/** Ten new recovery codes in place of the others. */
export function useRecoveryCodes() {
  return useMutation({
    mutationFn: (proof: Proof) => ask(api.POST('/api/v1/account/recovery-codes', { body: proof })),
  });
}

/** Gives up one's second factor; one's other sessions end. */
export function useRemoval(onRemoved: () => void) {
  return useWrite((proof: Proof) => ask(api.POST('/api/v1/account/second-factor/removal', { body: proof })), {
    invalidates: [secondFactorQuery.queryKey, ['sessions']],
    onSuccess: onRemoved,
  });
}
