import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';
import { inboxPath } from './paths';

type Schemas = components['schemas'];
export type WaitingItem = Schemas['WaitingItem'];
export type WaitingKind = WaitingItem['kind'];
export type InboxPageData = Schemas['InboxPage'];
export type SetAsideReason = Schemas['NewSetAside']['reason'];
export type ExitSituation = Schemas['NewFollowUp']['situation'];
export type FollowUp = Schemas['NewFollowUp']['followUp'];
type InboxQuery = NonNullable<operations['Inbox_list']['parameters']['query']>;

const INBOX = ['inbox'];
const COUNT = [...INBOX, 'count'];

/** A line is the same line as long as it is about the same fact. */
export function keyOf({ kind, subjectId, fact }: Pick<WaitingItem, 'kind' | 'subjectId' | 'fact'>): string {
  return `${kind} ${subjectId} ${fact}`;
}

/** What waits, or what was set aside. Read again when the window is looked at: others work on it too. */
export function useInbox(query: InboxQuery) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: [...INBOX, query],
    queryFn: async ({ signal }) => {
      const page = await ask(api.GET('/api/v1/inbox', { params: { query }, signal }));
      const waiting = page.kinds.reduce((sum, one) => sum + one.waiting, 0);
      queries.setQueryData(COUNT, { waiting, now: page.now });
      return page;
    },
    placeholderData: keepPreviousData,
  });
}

/** How many things press: the number beside the link. On the inbox itself the page tells it: nothing is worked out twice. */
export function useInboxCount(): number | undefined {
  const { pathname } = useLocation();
  const { data } = useQuery({
    queryKey: COUNT,
    queryFn: ({ signal }) => ask(api.GET('/api/v1/inbox/count', { signal })),
    enabled: pathname !== inboxPath,
    staleTime: 60_000,
  });
  return data?.now;
}

/** Sets a line aside, with its reason. */
export function useSetAside(onSuccess: (kept: { id: number }) => void) {
  return useWrite<Schemas['NewSetAside'], Schemas['KeptSetAside']>(
    (body, headers) => ask(api.POST('/api/v1/inbox/set-aside', { body, headers })),
    { invalidates: [INBOX], onSuccess },
  );
}

/** Puts a line back. */
export function usePutBack(onSuccess: () => void = () => undefined) {
  return useWrite<number, unknown>(
    (id, headers) => ask(api.DELETE('/api/v1/inbox/set-aside/{id}', { params: { path: { id } }, headers })),
    { invalidates: [INBOX], onSuccess },
  );
}

/** Writes to a firm now, about all it owes. */
export function useRemindFirm(onSuccess: (sent: Schemas['ReminderSent']) => void) {
  return useWrite<number, Schemas['ReminderSent']>(
    (id, headers) =>
      ask(api.POST('/api/v1/firms-late/{id}/reminders', { params: { path: { id } }, headers })),
    { invalidates: [INBOX, ['late-firms'], ['firm-reminders']], onSuccess },
  );
}

/** Records what a person does after a work contract. */
export function useRecordFollowUp(contractId: number, onSuccess: () => void) {
  return useWrite<Schemas['NewFollowUp'], unknown>(
    (body, headers) =>
      ask(
        api.PUT('/api/v1/employment-contracts/{id}/follow-ups', {
          params: { path: { id: contractId } },
          body,
          headers,
        }),
      ),
    { invalidates: [INBOX, ['participants']], onSuccess },
  );
}
