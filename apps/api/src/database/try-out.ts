import { DomainError } from '@clausier/domain/shared/domain-error';
import type { Scope } from './scope.js';

/** What a work that was tried gave, or the rule that refused it. */
export type Tried<T> =
  | { readonly value: T; readonly refusal: null }
  | { readonly value: null; readonly refusal: DomainError };

/**
 * Does something and takes it back at once: what it would give, or why it would be refused, by its own rules and the
 * database's constraints, none of them written a second time for a preview. Nothing of it stays. Any other failure is thrown.
 */
export async function tryOut<T>(scope: Scope, work: () => Promise<T>): Promise<Tried<T>> {
  await scope.em.query('savepoint tried');
  try {
    const value = await work();
    await scope.em.query('rollback to savepoint tried');
    return { value, refusal: null };
  } catch (error) {
    await scope.em.query('rollback to savepoint tried');
    if (!(error instanceof DomainError)) throw error;
    return { value: null, refusal: error };
  }
}
