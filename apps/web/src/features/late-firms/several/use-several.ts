import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

type Schemas = components['schemas'];
export type MessagePreview = Schemas['MessagePreview'];
export type MessageOutcome = Schemas['MessageOutcome'];

/** The messages several firms would get now, and why some would not. */
export function useMessagePreview(firmIds: number[]) {
  return useQuery({
    queryKey: ['late-firms', 'messages', firmIds],
    queryFn: ({ signal }) =>
      ask(api.POST('/api/v1/firms-late/reminders/preview', { body: { firmIds }, signal })),
    // Not read again under the eyes of whoever decides, nor once they have left.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/** Writes to several firms now. */
export function useRemindSeveral(onTold: (told: Schemas['SeveralMessagesSent']) => void) {
  return useWrite<number[], Schemas['SeveralMessagesSent']>(
    (firmIds, headers) => ask(api.POST('/api/v1/firms-late/reminders', { body: { firmIds }, headers })),
    { invalidates: [['late-firms'], ['firm-reminders'], ['firm-links'], ['inbox']], onSuccess: onTold },
  );
}
