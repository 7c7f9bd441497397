import { parentPort } from 'node:worker_threads';
import { type FileNotes, type ReadRow, readFile } from './read-file.js';

/** What the server asks of the thread that reads a file. */
export interface ReadingRequest {
  readonly bytes: Uint8Array;
  readonly today: string;
}

/** Rows leave by batches, as the text of a JSON list: the server hands it to PostgreSQL without looking inside. */
export type ReadingMessage =
  | { readonly rows: string; readonly count: number }
  | { readonly notes: FileNotes }
  | { readonly failed: string };

const BATCH = 400;

parentPort!.once('message', ({ bytes, today }: ReadingRequest) => {
  try {
    let batch: ReadRow[] = [];
    const send = () => {
      if (batch.length === 0) return;
      tell({ rows: postgresText(batch), count: batch.length });
      batch = [];
    };
    const notes = readFile(bytes, today, (row) => {
      batch.push(row);
      if (batch.length >= BATCH) send();
    });
    send();
    tell({ notes });
  } catch (error) {
    tell({ failed: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown' });
  }
});

function tell(message: ReadingMessage): void {
  parentPort!.postMessage(message);
}

/** PostgreSQL's texts hold no zero character, and no half of a surrogate pair. */
function postgresText(rows: readonly ReadRow[]): string {
  return JSON.stringify(rows, (_, value) =>
    typeof value === 'string' && /[\0\ud800-\udfff]/.test(value)
      ? value.replaceAll('\0', '').toWellFormed()
      : value,
  );
}
