import { api, ask } from '../../../lib/api/client';
import { useWrite } from '../../../lib/api/use-write';
import type { Received } from '../use-this-month';

/** Columns the firm pointed at, by what they hold. */
export type Answer = { hours?: number; fullName?: number };

/** A file or pasted cells, with the answer to an earlier question. */
export type Sending = {
  month: string;
  answer?: Answer;
  text?: string;
  file?: File;
  /** Tells one file from another: the key of a repeated request is made of what can be written down. */
  mark?: string;
};

/** Sends a statement to be read: a draft comes back, or a question about its columns. */
export function useReceive(onReceived: (received: Received, sending: Sending) => void) {
  return useWrite<Sending, Received>(
    ({ month, answer, text, file }, headers) => {
      const columns = answer ? { columns: JSON.stringify(answer) } : {};
      if (!file)
        return ask(
          api.POST('/api/v1/timesheets/pastes', { body: { month, text: text ?? '', ...columns }, headers }),
        );
      const form = new FormData();
      for (const [name, value] of Object.entries({ month, ...columns })) form.set(name, value);
      form.set('file', file, file.name);
      return ask(
        api.POST('/api/v1/timesheets/files', {
          body: { month, file: file.name },
          bodySerializer: () => form,
          headers,
        }),
      );
    },
    { invalidates: [['this-month'], ['statements']], onSuccess: onReceived },
  );
}

/** A file with what tells it from another one. */
export function sendingOf(file: File, month: string): Sending {
  return { month, file, mark: `${file.name} ${file.size} ${file.lastModified}` };
}
