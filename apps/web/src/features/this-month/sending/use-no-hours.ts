import { api, ask } from '../../../lib/api/client';
import { useWrite } from '../../../lib/api/use-write';

/** Takes "no hours this month" back: the month is owed again. */
export function useWithdrawNoHours(onSuccess: () => void) {
  return useWrite<number, unknown>(
    (id, headers) =>
      ask(api.DELETE('/api/v1/timesheets/{id}/no-hours', { params: { path: { id } }, headers })),
    { invalidates: [['this-month'], ['statements'], ['statement']], onSuccess },
  );
}
