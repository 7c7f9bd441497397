import sql from 'sql-template-tag';
import { operationLineage } from '../../contracts/lineage.query.js';
import type { Scope } from '../../database/scope.js';
import { naming } from '../../database/writing.js';
import { refuseNirIn } from '../../participants/refuse-nir-in.js';
import { conflict } from '../../platform/refuse.js';
import { findDifficulties, readDifficultiesOf } from './difficulties.query.js';
import type { DifficultiesView, WrittenDifficulties } from './difficulties.view.js';
import { refusePersonsNamedIn } from './refuse-persons-named-in.js';

const REFUSALS = { execution_difficulty_pk: () => conflict('version-stale', 'version') };

/**
 * Keeps what a house says of the difficulties of its operation, in the place of what it said before. Throws `not-found`,
 * `nir-refused`, `text-names-person`, and `version-stale` when somebody else wrote meanwhile.
 */
export async function writeDifficulties(
  scope: Scope,
  operationId: number,
  { text, version }: WrittenDifficulties,
): Promise<DifficultiesView> {
  const { territoryId, authorityId } = await operationLineage(scope, operationId);
  refuseNirIn({ text });
  await refusePersonsNamedIn(scope, operationId, text, 'text');
  const signed = sql`${text}, ${scope.actor.userId}, ${scope.today}`;
  if (version === null) {
    await naming(
      REFUSALS,
      scope.run(sql`
        insert into execution_difficulty (operation_id, territory_id, authority_id, text, written_by_user_id, written_on)
        values (${operationId}, ${territoryId}, ${authorityId}, ${signed})`),
    );
    return readDifficultiesOf(scope, operationId);
  }
  const changed = await scope.run(sql`
    update execution_difficulty set (text, written_by_user_id, written_on) = row (${signed})
    where operation_id = ${operationId} and territory_id = ${territoryId} and version = ${version}`);
  if (changed === 0) throw conflict('version-stale', 'version', await currentVersion(scope, operationId));
  return readDifficultiesOf(scope, operationId);
}

async function currentVersion(scope: Scope, operationId: number): Promise<{ currentVersion: number }> {
  return { currentVersion: (await findDifficulties(scope, operationId))?.version ?? 0 };
}
