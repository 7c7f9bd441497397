import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { ruleBroken } from '../../platform/refuse.js';

/**
 * Judges now, and not at the commit, whether the shares that the transaction wrote leave each work contract within itself.
 * Throws `allocation-shares-above-whole`, whichever house the other shares are of.
 */
export async function holdShares(scope: Scope): Promise<void> {
  await naming(
    {
      assignment_shares_within_the_contract: () =>
        ruleBroken('allocation-shares-above-whole', 'sharePerTenThousand'),
    },
    scope.run(sql`set constraints assignment_shares_within_the_contract immediate`),
  );
  await scope.run(sql`set constraints assignment_shares_within_the_contract deferred`);
}
