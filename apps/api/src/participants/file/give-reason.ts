import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';

/** Tells the journal why what follows in this transaction is changed. */
export async function giveReason(scope: Scope, reason: string): Promise<void> {
  await scope.run(sql`select set_config('clausier.reason', ${reason}, true)`);
}
