import type { ErrorParams } from '@clausier/domain/shared/domain-error';
import type { Columns } from './column-roles.js';
import type { ColumnMemory, ReadingPlan, StatementOverview } from './statement-view.js';

/** What the server asks of the worker that reads a file, one question at a time. */
export type ReadingRequest =
  | { readonly ask: 'open'; readonly bytes: Uint8Array; readonly fileName: string }
  | { readonly ask: 'open-paste'; readonly text: string }
  | {
      readonly ask: 'plan';
      readonly answered: Columns | undefined;
      readonly remembered: ColumnMemory | undefined;
      /** Sheets to read, by name; all those that hold a statement when left out. */
      readonly sheets?: readonly string[] | undefined;
    }
  | { readonly ask: 'next'; readonly form: BatchForm };

/**
 * How the rows of a batch leave: whole, as JSON; or split in what the rules look at, as JSON, and the whole rows as lines for
 * COPY (row number, raw), which the server sends on without reading them.
 */
export type BatchForm = 'WHOLE' | 'SPLIT';

/** A batch as bytes, so that it is handed over without a copy. */
export interface EncodedBatch {
  readonly rows: Uint8Array;
  readonly lines: Uint8Array | null;
}

/** What the worker answers. No batch is the end. */
export type ReadingAnswer =
  | { readonly overview: StatementOverview }
  | { readonly plan: ReadingPlan }
  | { readonly batch: EncodedBatch | null }
  | { readonly refused: { readonly code: string; readonly params: ErrorParams } }
  | { readonly failed: string };
