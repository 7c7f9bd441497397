import { useQuery } from '@tanstack/react-query';
import { api, ask } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema.gen';
import { useWrite } from '../../../lib/api/use-write';

export type Attachment = components['schemas']['StatementAttachment'];

/** The papers kept beside a statement of the firm. */
export function useAttachments(statementId: number) {
  return useQuery({
    queryKey: ['attachments', statementId],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/v1/timesheets/{id}/attachments', { params: { path: { id: statementId } }, signal })),
  });
}

/** A paper to keep, with what tells it from another one: the key of a repeated request is made of what can be written down. */
export type Paper = { file: File; mark: string };

/** Keeps a paper beside the statement. */
export function useKeepAttachment(statementId: number) {
  return useWrite<Paper, unknown>(
    ({ file }, headers) => {
      const form = new FormData();
      form.set('file', file, file.name);
      return ask(
        api.POST('/api/v1/timesheets/{id}/attachments', {
          params: { path: { id: statementId } },
          body: { file: file.name },
          bodySerializer: () => form,
          headers,
        }),
      );
    },
    { invalidates: [['attachments', statementId]] },
  );
}

/** Takes a paper away from a draft. */
export function useRemoveAttachment(statementId: number) {
  return useWrite<number, unknown>(
    (attachmentId, headers) =>
      ask(
        api.DELETE('/api/v1/timesheets/{id}/attachments/{attachmentId}', {
          params: { path: { id: statementId, attachmentId } },
          headers,
        }),
      ),
    { invalidates: [['attachments', statementId]] },
  );
}
