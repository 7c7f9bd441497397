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

/** Batches leave as bytes, so that they are handed over without a copy: JSON, or lines for COPY (row number, raw). */
export type BatchForm = 'JSON' | 'COPY';

/** What the worker answers. A batch of no bytes is the end. */
export type ReadingAnswer =
  | { readonly overview: StatementOverview }
  | { readonly plan: ReadingPlan }
  | { readonly batch: Uint8Array | null }
  | { readonly refused: { readonly code: string; readonly params: ErrorParams } }
  | { readonly failed: string };
