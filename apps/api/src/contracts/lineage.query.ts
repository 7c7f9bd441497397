import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { operationsInScope } from './operations/operations-in-scope.js';

/** The keys a child repeats from its ancestors, as the composite foreign keys want them. */
export interface OperationLineage {
  operationId: number;
  territoryId: number;
  authorityId: number;
}
export interface PublicContractLineage extends OperationLineage {
  publicContractId: number;
}
export interface LotLineage extends PublicContractLineage {
  lotId: number;
}
export interface ClauseLineage extends LotLineage {
  clauseId: number;
}

/** The operation, if the actor may see it. Throws `not-found` otherwise. */
export function operationLineage(scope: Scope, id: number): Promise<OperationLineage> {
  return scope.one(sql`
    select o.id as "operationId", o.territory_id as "territoryId", o.authority_id as "authorityId"
    from operation o where o.id = ${id} and ${operationsInScope(scope.actor, 'o')}`);
}

/** The public contract and its ancestors, if the actor may see them. Throws `not-found` otherwise. */
export function publicContractLineage(scope: Scope, id: number): Promise<PublicContractLineage> {
  return scope.one(sql`
    select c.id as "publicContractId", c.operation_id as "operationId", c.territory_id as "territoryId",
      c.authority_id as "authorityId"
    from public_contract c where c.id = ${id} and ${operationsInScope(scope.actor, 'c')}`);
}

/** The lot and its ancestors, if the actor may see them. Throws `not-found` otherwise. */
export function lotLineage(scope: Scope, id: number): Promise<LotLineage> {
  return scope.one(sql`
    select l.id as "lotId", l.public_contract_id as "publicContractId", l.operation_id as "operationId",
      l.territory_id as "territoryId", l.authority_id as "authorityId"
    from lot l where l.id = ${id} and ${operationsInScope(scope.actor, 'l')}`);
}

/** The social clause and its ancestors, if the actor may see them. Throws `not-found` otherwise. */
export function clauseLineage(scope: Scope, id: number): Promise<ClauseLineage> {
  return scope.one(sql`
    select c.id as "clauseId", c.lot_id as "lotId", c.public_contract_id as "publicContractId",
      c.operation_id as "operationId", c.territory_id as "territoryId", c.authority_id as "authorityId"
    from social_clause c where c.id = ${id} and ${operationsInScope(scope.actor, 'c')}`);
}
