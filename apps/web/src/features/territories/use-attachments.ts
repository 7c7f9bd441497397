import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { api, ask } from '../../lib/api/client';
import type { components, operations } from '../../lib/api/schema.gen';
import { useWrite } from '../../lib/api/use-write';

type Schemas = components['schemas'];
export type AttachedCommune = Schemas['AttachedCommune'];
export type Attachment = Schemas['CommuneAttachment'];
export type AttachmentsSearch = NonNullable<operations['Attachment_list']['parameters']['query']>;

/** A move changes which communes every screen proposes, and with which territory. */
const CHANGED = [['attachments'], ['options', 'communes']];

/** One page of the communes, in the order of their territories. */
export function useAttachments(query: AttachmentsSearch) {
  return useQuery({
    queryKey: ['attachments', query],
    queryFn: ({ signal }) => ask(api.GET('/api/v1/territories/attachments', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}

/** Moves a commune to a territory from a day on. */
export function useAttachCommune(onSuccess: () => void) {
  return useWrite<Schemas['NewAttachment'], Schemas['SavedVersion']>(
    (input, headers) => ask(api.POST('/api/v1/territories/attachments', { body: input, headers })),
    { invalidates: CHANGED, onSuccess },
  );
}

/** Says how an attachment is known. */
export function useChangeAttachment({ id, version }: Attachment, onSuccess: () => void) {
  return useWrite<Omit<Schemas['ChangedAttachment'], 'version'>, Schemas['SavedVersion']>(
    (input, headers) =>
      ask(
        api.PATCH('/api/v1/territories/attachments/{id}', {
          params: { path: { id } },
          body: { ...input, version },
          headers,
        }),
      ),
    { invalidates: CHANGED, onSuccess },
  );
}
