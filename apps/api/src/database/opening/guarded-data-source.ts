import { DataSource, type QueryRunner } from 'typeorm';

/**
 * The application's pool, closed to everybody but the files of this folder that say first who acts. TypeORM's own ways in
 * (`query`, repositories, `manager`, `transaction`) all ask for a query runner here, and are refused.
 */
export class GuardedDataSource extends DataSource {
  /** Throws always: the database is reached through `Transactions`, `Gate` or `Background`. */
  override createQueryRunner(): never {
    throw new Error('The database is reached through a transaction that names its actor, never directly.');
  }

  /** A connection whose transaction the caller opens with `inTransaction`. */
  openRunner(): QueryRunner {
    return super.createQueryRunner('master');
  }
}
