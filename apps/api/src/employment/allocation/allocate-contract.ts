import { assertShares } from '@clausier/domain/allocation/split-hours';
import { perTenThousand } from '@clausier/domain/numbers/rate';
import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Max, Min } from 'class-validator';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { updateVersion } from '../../database/writing.js';
import { IdField, Nested, VersionField } from '../../http/fields.js';
import { notFound } from '../../platform/refuse.js';
import { AssignmentRow } from '../assigning/assignment.row.js';
import { holdShares } from './hold-shares.js';

export class AllocatedShare {
  @IdField() assignmentId: number;

  @VersionField() version: number;

  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: 10_000,
    description: 'Ten-thousandths of the work contract',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  sharePerTenThousand: number;
}

/** The shares of a work contract, exchanged at once. */
export class NewAllocation {
  @ApiProperty({ type: [AllocatedShare] })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @Nested(() => AllocatedShare, { isList: true })
  shares: AllocatedShare[];
}

/**
 * Shares a work contract out between the clauses of the acting house that it serves: all at once or not at all, so that hours
 * can pass from one clause to the other. Throws `not-found`, `version-stale`, `allocation-duplicate-assignment`,
 * `allocation-shares-above-whole` (those of other houses and other days included).
 */
export async function allocateContract(
  scope: Scope,
  employmentContractId: number,
  { shares }: NewAllocation,
): Promise<void> {
  const known = await scope.rows<{ id: number }>(sql`
    select id from assignment
    where employment_contract_id = ${employmentContractId} and operation_territory_id = ${scope.actor.territoryId}`);
  if (known.length === 0) throw notFound();
  assertOnce(shares);
  for (const { assignmentId } of shares)
    if (!known.some(({ id }) => id === assignmentId)) throw notFound('shares');
  // In one order, whoever exchanges shares of the same contract.
  for (const { assignmentId: id, version, sharePerTenThousand } of [...shares].sort(byAssignment))
    await updateVersion(scope, AssignmentRow, { id, version }, { sharePerTenThousand });
  await holdShares(scope);
}

const byAssignment = (a: AllocatedShare, b: AllocatedShare) => a.assignmentId - b.assignmentId;

/** Sums are judged day by day by the database: two shares of 100 % may follow each other. Twice the same may not. */
function assertOnce(shares: readonly AllocatedShare[]): void {
  const ids = shares.map(({ assignmentId }) => String(assignmentId));
  assertShares(ids.map((assignmentId) => ({ assignmentId, share: perTenThousand(1) })));
}
