import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type LateFirm = Schemas['LateFirm'];
export type Reminder = Schemas['ReminderItem'];
export type DepositLink = Schemas['DepositLinkItem'];
export type GivenLink = Schemas['GivenDepositLink'];
type ListQuery = NonNullable<operations['LateFirms_list']['parameters']['query']>;

/** What changes when a firm is told something. */
const TOLD = [['late-firms'], ['firm-reminders'], ['firm-links']];

/** Firms that owe statements to the house. */
export function useLateFirms(query: ListQuery) {
  return useQuery({
    queryKey: ['late-firms', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms-late', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** How many are late: the number beside the link. */
export function useLateCount(): number | undefined {
  const { data } = useQuery({
    queryKey: ['late-firms', 'count'],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms-late', { params: { query: { size: 1 } }, signal })),
    staleTime: 60_000,
  });
  return data?.total;
}

/** What a firm was told, the last first. */
export function useReminders(id: number, page: number) {
  return useQuery({
    queryKey: ['firm-reminders', id, page],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/v1/firms-late/{id}/reminders', {
          params: { path: { id }, query: { page, size: 20 } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });
}

/** The links a firm sends its statements by. */
export function useDepositLinks(id: number) {
  return useQuery({
    queryKey: ['firm-links', id],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/firms/{id}/deposit-links', { params: { path: { id } }, signal })),
  });
}

/** The name of the firm and whom to call. */
export function useFollowedFirm(id: number) {
  return useQuery({
    queryKey: ['firm', id],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/firms/{id}', { params: { path: { id } }, signal })),
  });
}

/** Writes to the firm now. */
export function useRemind(onSuccess: (sent: Schemas['ReminderSent'], id: number) => void) {
  return useWrite<number, Schemas['ReminderSent']>(
    (id, headers) =>
      ask(api.POST('/api/v1/firms-late/{id}/reminders', { params: { path: { id } }, headers })),
    { invalidates: TOLD, onSuccess },
  );
}

/** Notes that the firm was told by phone. */
export function useNoteCall(id: number, onSuccess: () => void) {
  return useWrite<string, unknown>(
    (note, headers) =>
      ask(api.POST('/api/v1/firms-late/{id}/calls', { params: { path: { id } }, body: { note }, headers })),
    { invalidates: TOLD, onSuccess },
  );
}

/** Stops writing to the firm, and says why; null writes to it again. */
export function usePause(id: number, onSuccess: () => void) {
  return useWrite<string | null, unknown>(
    (reason, headers) =>
      reason === null
        ? ask(api.DELETE('/api/v1/firms-late/{id}/pause', { params: { path: { id } }, headers }))
        : ask(
            api.PUT('/api/v1/firms-late/{id}/pause', { params: { path: { id } }, body: { reason }, headers }),
          ),
    { invalidates: TOLD, onSuccess },
  );
}

/** A new link for the firm, sent to its contact or shown once. */
export function useGiveLink(id: number, onSuccess: (link: GivenLink) => void) {
  return useWrite<'MAIL' | 'HAND', GivenLink>(
    (by, headers) =>
      ask(api.POST('/api/v1/firms/{id}/deposit-links', { params: { path: { id } }, body: { by }, headers })),
    { invalidates: [['firm-links', id]], onSuccess },
  );
}

/** Ends a link and the visits it opened. */
export function useRevokeLink(id: number, onSuccess: () => void) {
  return useWrite<number, unknown>(
    (link, headers) =>
      ask(api.DELETE('/api/v1/deposit-links/{id}', { params: { path: { id: link } }, headers })),
    { invalidates: [['firm-links', id]], onSuccess },
  );
}
