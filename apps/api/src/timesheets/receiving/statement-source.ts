import type { Columns } from '../reading/column-roles.js';
import type { RowBatch } from '../reading/opened-statement.js';
import type { ColumnMemory, ReadingPlan, StatementOverview } from '../reading/statement-view.js';

/** A statement being read: what it holds, then its rows by batches, in the order of the file. See reading/opened-statement. */
export interface StatementSource {
  readonly overview: StatementOverview;
  readonly signature: string;
  plan(answered?: Columns, remembered?: ColumnMemory): Promise<ReadingPlan>;
  batches(): AsyncIterable<RowBatch>;
}
