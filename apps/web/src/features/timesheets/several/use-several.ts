import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

type Schemas = components['schemas'];
export type AcceptancePreview = Schemas['AcceptancePreview'];
export type StatementOutcome = Schemas['StatementOutcome'];
type Outcomes = Schemas['SeveralOutcomes'];

/** Accepted hours change what waits, what is owed and every figure. */
const CHANGED = [
  ['reviews'],
  ['review'],
  ['reversal'],
  ['operations'],
  ['totals'],
  ['inbox'],
  ['late-firms'],
];

/** What accepting several statements would do, each apart, as of now. */
export function useAcceptancePreview(body: Schemas['AskedPreview']) {
  return useQuery({
    queryKey: ['reviews', 'preview', body],
    queryFn: ({ signal }) => ask(api.POST('/api/v1/timesheet-reviews/acceptance/preview', { body, signal })),
    placeholderData: keepPreviousData,
    // Not read again under the eyes of whoever decides, nor once it is decided.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Accepts several statements, each apart. */
export function useAcceptSeveral(onTold: (told: Outcomes) => void) {
  return useWrite<Schemas['SeveralAcceptance'], Outcomes>(
    (body, headers) => ask(api.POST('/api/v1/timesheet-reviews/acceptance', { body, headers })),
    { invalidates: CHANGED, onSuccess: onTold },
  );
}

/** Takes several imports back, each apart. */
export function useReverseSeveral(onTold: (told: Outcomes) => void) {
  return useWrite<Schemas['SeveralReversal'], Outcomes>(
    (body, headers) => ask(api.POST('/api/v1/timesheet-reviews/reversal', { body, headers })),
    { invalidates: CHANGED, onSuccess: onTold },
  );
}
