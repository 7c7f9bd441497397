import type { DataSource } from 'typeorm';
import { ownerDataSource } from './data-source.js';

const ONE_AT_A_TIME = `hashtext('clausier.migrate')`;

/** Brings a database to the newest schema. Two servers starting at once wait for each other. */
export async function migrate(ownerUrl: string): Promise<void> {
  const source = await ownerDataSource(ownerUrl).initialize();
  try {
    await alone(source, () => source.runMigrations());
  } finally {
    await source.destroy();
  }
}

async function alone(source: DataSource, work: () => Promise<unknown>): Promise<void> {
  const lock = source.createQueryRunner();
  await lock.query(`select pg_advisory_lock(${ONE_AT_A_TIME})`);
  try {
    await work();
  } finally {
    await lock.query(`select pg_advisory_unlock(${ONE_AT_A_TIME})`);
    await lock.release();
  }
}
