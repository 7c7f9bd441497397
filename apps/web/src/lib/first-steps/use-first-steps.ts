import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../api/client';
import type { components } from '../api/schema.gen';
import { useWrite } from '../api/use-write';

export type HouseStepState = components['schemas']['HouseStepState'];
export type InstallationStepState = components['schemas']['InstallationStepState'];

const FIRST_STEPS = ['first-steps'];

/** How far the house has gone. Never kept: what somebody has just added ticks its step at once. */
export function useHouseSteps(isAsked = true) {
  return useQuery({
    queryKey: [...FIRST_STEPS, 'house'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/first-steps/house', { signal })),
    enabled: isAsked,
    staleTime: 0,
  });
}

/** How far the installation has gone. */
export function useInstallationSteps(isAsked = true) {
  return useQuery({
    queryKey: [...FIRST_STEPS, 'installation'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/first-steps/installation', { signal })),
    enabled: isAsked,
    staleTime: 0,
  });
}

/** Leads whoever asks no more, or again. */
export function useLeading(onSuccess: (isLed: boolean) => void = () => undefined) {
  return useWrite<boolean, unknown>(
    (isLed, headers) =>
      ask(
        isLed
          ? api.DELETE('/api/v1/first-steps/dismissal', { headers })
          : api.PUT('/api/v1/first-steps/dismissal', { headers }),
      ),
    { invalidates: [FIRST_STEPS], onSuccess: (_, isLed) => onSuccess(isLed) },
  );
}
