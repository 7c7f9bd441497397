import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';
import type { Clause } from '../use-operation';

type Schemas = components['schemas'];
type Said = Omit<Schemas['NewInvoicing'], 'seenRevision'>;

/** Records what was invoiced on a clause up to a day, after the last entry that was seen. */
export function useRecordInvoicing({ id, invoicings }: Clause, onSuccess: () => void) {
  return useWrite<Said, Schemas['SavedInvoicing']>(
    (said, headers) =>
      ask(
        api.POST('/api/v1/clauses/{id}/invoicings', {
          params: { path: { id } },
          body: { ...said, seenRevision: invoicings.length },
          headers,
        }),
      ),
    { invalidates: [['operations'], ['authorities'], ['firms']], onSuccess },
  );
}
