import sql from 'sql-template-tag';
import { operationLineage } from '../../contracts/lineage.query.js';
import type { Scope } from '../../database/scope.js';
import { isHouse } from '../../platform/actor.js';
import type { DifficultiesView } from './difficulties.view.js';

/** What a house wrote for the bilan of its operation; nobody else reads it before it is attested. */
export async function readDifficulties(scope: Scope, operationId: number): Promise<string | null> {
  return (await findDifficulties(scope, operationId))?.text ?? null;
}

/** The same with its version, to be changed. */
export async function findDifficulties(
  scope: Scope,
  operationId: number,
): Promise<{ text: string; version: number } | undefined> {
  if (!isHouse(scope.actor)) return undefined;
  return scope.first(sql`
    select d.text, d.version from execution_difficulty d
    where d.operation_id = ${operationId} and d.territory_id = ${scope.actor.territoryId}`);
}

/** What the house of an operation wrote, to be read or changed. Throws `not-found`. */
export async function readDifficultiesOf(scope: Scope, operationId: number): Promise<DifficultiesView> {
  await operationLineage(scope, operationId);
  const found = await findDifficulties(scope, operationId);
  return { text: found?.text ?? null, version: found?.version ?? null };
}
