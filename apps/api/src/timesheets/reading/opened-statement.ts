import type { NumberedRow } from '../checking/rows/raw-row.js';
import type { Columns } from './column-roles.js';
import type { BatchForm, EncodedBatch } from './reading-messages.js';
import type { ReadingThread } from './reading-thread.js';
import type { ColumnMemory, ReadingPlan, StatementOverview } from './statement-view.js';

/** Rows to be stored: what the rules look at of each, and the same rows whole, as lines for COPY (row number, raw). */
export interface RowBatch {
  readonly rows: readonly NumberedRow[];
  readonly lines: Buffer | string;
}

/**
 * A file being read in a thread of its own: what it holds, then its rows in batches. It holds one of the two seats of the
 * process: close it as soon as the rows are taken. Every method throws what the reading throws: `file-too-slow`,
 * `file-too-complex`, `file-columns-unknown`.
 */
export class OpenedStatement implements AsyncDisposable {
  constructor(
    private readonly thread: ReadingThread,
    readonly overview: StatementOverview,
  ) {}

  get signature(): string {
    return this.overview.signature;
  }

  /**
   * Decides how the rows are read: by the answers, else by what was remembered of the same layout (`plan.memory` of that
   * time), then by headings and content. `sheets` leaves the others out. May be asked again.
   */
  async plan(
    answered?: Columns,
    remembered?: ColumnMemory,
    sheets?: readonly string[],
  ): Promise<ReadingPlan> {
    const answer = await this.thread.ask({ ask: 'plan', answered, remembered, sheets });
    return (answer as { plan: ReadingPlan }).plan;
  }

  /** The rows of the last plan, in the order of the file, hours parsed exactly. One pass a plan. */
  async *rows(): AsyncGenerator<readonly NumberedRow[], void, void> {
    for await (const { rows } of this.encoded('WHOLE')) yield parsed(rows);
  }

  /** The same to be stored: what the rules look at of each row, and the rows whole as lines for COPY. */
  async *batches(): AsyncGenerator<RowBatch, void, void> {
    for await (const { rows, lines } of this.encoded('SPLIT'))
      yield { rows: parsed(rows), lines: bufferOf(lines!) };
  }

  /** Ends the thread and gives the seat back; nothing is left of the reading. */
  close(): Promise<void> {
    return this.thread.end();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** One batch is read ahead while the last one is used. */
  private async *encoded(form: BatchForm): AsyncGenerator<EncodedBatch, void, void> {
    let coming = this.next(form);
    for (;;) {
      const batch = await coming;
      if (batch === null) return;
      coming = this.next(form);
      // Whoever stops half-way is not told of the batch that was coming.
      coming.catch(() => undefined);
      yield batch;
    }
  }

  private async next(form: BatchForm): Promise<EncodedBatch | null> {
    const answer = await this.thread.ask({ ask: 'next', form });
    return (answer as { batch: EncodedBatch | null }).batch;
  }
}

function parsed(rows: Uint8Array): NumberedRow[] {
  return JSON.parse(bufferOf(rows).toString()) as NumberedRow[];
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
