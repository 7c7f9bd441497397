import type { DomainError } from '@clausier/domain/shared/domain-error';
import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { conflict, notFound } from '../platform/refuse.js';
import type { Scope } from './scope.js';

interface Versioned extends ObjectLiteral {
  id: number;
  version: number;
}

/**
 * Changes a row the caller has already found in its scope, only if nobody changed it since the version the client
 * read. Without any change it is compared only, and its version stays.
 */
export async function updateVersion<T extends Versioned>(
  scope: Scope,
  row: EntityTarget<T>,
  key: { id: number; version: number },
  changes: QueryDeepPartialEntity<T>,
): Promise<void> {
  const isChange = Object.values(changes).some((value) => value !== undefined);
  const found = isChange
    ? (await scope.em.update(row, key as FindOptionsWhere<T>, changes)).affected === 1
    : await scope.em.existsBy(row, key as FindOptionsWhere<T>);
  if (!found) throw await staleVersion(scope, row, key.id);
}

async function staleVersion<T extends Versioned>(
  scope: Scope,
  row: EntityTarget<T>,
  id: number,
): Promise<DomainError> {
  const current = await scope.em.findOneBy(row, { id } as FindOptionsWhere<T>);
  if (!current) return notFound();
  return conflict('version-stale', 'version', { currentVersion: current.version });
}

/** Inserts one row and gives its id. */
export async function insertRow<T extends Versioned>(
  scope: Scope,
  row: EntityTarget<T>,
  values: QueryDeepPartialEntity<T>,
): Promise<number> {
  const { identifiers } = await scope.em.insert(row, values);
  return (identifiers[0] as { id: number }).id;
}

/** Turns the violation of a named constraint into the error that names the field at fault. Anything else passes. */
export async function naming<T>(
  constraints: Record<string, () => DomainError>,
  work: Promise<T>,
): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const name = (error as { constraint?: unknown })?.constraint;
    // A partition of the ledger has its parent's constraints under the parent's name and its year.
    const known = typeof name === 'string' ? constraints[name.replace(/_\d{4}$/, '')] : undefined;
    throw known ? known() : error;
  }
}
