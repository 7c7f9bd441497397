import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';
import type { Statement } from '../use-this-month';

type Schemas = components['schemas'];

const CHANGED = [['this-month'], ['statements']];

/** Typed hours, as a draft. */
export function useTypeHours(onSuccess: (statement: Statement) => void) {
  return useWrite<Schemas['NewTypedTimesheet'], Statement>(
    (body, headers) => ask(api.POST('/api/v1/timesheets', { body, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Signs the draft and sends it. */
export function useCertify({ id, version }: Statement, onSuccess: (statement: Statement) => void) {
  return useWrite<{ name: string; withoutRefusedRows: boolean }, Statement>(
    (input, headers) =>
      ask(
        api.POST('/api/v1/timesheets/{id}/certification', {
          params: { path: { id } },
          body: { ...input, version, isStatementAccepted: true },
          headers,
        }),
      ),
    { invalidates: [...CHANGED, ['statement', id], ['lines', id], ['rows', id]], onSuccess },
  );
}

/** Gives the draft up. */
export function useDiscard({ id, version }: Statement, onSuccess: () => void) {
  return useWrite<void, unknown>(
    (_, headers) =>
      ask(
        api.DELETE('/api/v1/timesheets/{id}', {
          params: { path: { id }, query: { version: String(version) } },
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Says that nobody worked under a clause that month. */
export function useNoHours(onSuccess: () => void) {
  return useWrite<string, Statement>(
    (month, headers) => ask(api.POST('/api/v1/timesheets/no-hours', { body: { month }, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}
