import { ELIGIBILITY_CRITERIA } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import sql, { type Sql } from 'sql-template-tag';
import type { Actor } from '../platform/actor.js';
import { allOf } from '../platform/paging.js';
import { conditionsOf, managedBy, type Selection } from './selection/selection.js';

/**
 * The hours a role's own totals are about, as a condition on `hour_entry e`: the metropolis all of them, a house what it
 * manages (operation here or resident here), an authority its own operations, nobody else any.
 */
export function ownHours(actor: Actor): Sql {
  if (actor.role === 'METROPOLIS') return sql`true`;
  if (actor.territoryId !== null) return managedBy(sql`${actor.territoryId}::integer`);
  if (actor.authorityId !== null) return sql`e.authority_id = ${actor.authorityId}`;
  return sql`false`;
}

/** The hours whose persons a role may see by name: a house those on its operations and those of its residents. */
export function hoursWithNames(actor: Actor): Sql {
  return actor.territoryId !== null ? ownHours(actor) : sql`false`;
}

/** The hours of a selection that a role's own totals are about, as conditions on `hour_entry e`. */
export function ownSelection(actor: Actor, selection: Selection): Sql[] {
  return [
    ownHours(actor),
    ...criteriaKnownTo(actor, selection),
    ...homesKnownTo(actor, selection),
    ...conditionsOf(selection),
  ];
}

/**
 * The same as what to select `from`, with the columns wanted of `hour_entry e`. A house's are those worked here, then those of
 * its residents elsewhere: each is read from an index that holds what figures are made of, where an `or` of the two fetches
 * every line from a page of its own.
 */
export function ownEntries(actor: Actor, selection: Selection, columns: Sql): Sql {
  const { territoryId: own } = actor;
  if (actor.role === 'METROPOLIS' || own === null)
    return sql`(select ${columns} from hour_entry e where ${allOf(ownSelection(actor, selection))})`;
  const { territory, ...others } = selection;
  const asked = allOf([
    ...criteriaKnownTo(actor, selection),
    ...homesKnownTo(actor, selection),
    ...conditionsOf(others),
    ...(territory === undefined ? [] : [isOwnOrManagedBy(own, territory)]),
  ]);
  return sql`(
    select ${columns} from hour_entry e where e.operation_territory_id = ${own} and ${asked}
    union all
    select ${columns} from hour_entry e where e.residence_territory_id = ${own} and e.operation_territory_id <> ${own} and ${asked})`;
}

/** Asked for its own territory, as it most often is, a house is asked for nothing more. */
const isOwnOrManagedBy = (own: number, territory: string): Sql =>
  sql`((select code from territory where id = ${own}) = ${territory}
    or ${managedBy(sql`(select id from territory where code = ${territory})`)})`;

/**
 * A house never learns the criterion that another house recorded: asked for a group of criteria, its figures and its lines
 * are about the persons of whom it recorded one. What it recorded of persons made anonymous since is gone: the work
 * contracts it registered stand for it, so that totals stay as they were.
 */
function criteriaKnownTo({ territoryId }: Actor, { criterionGroup }: Selection): Sql[] {
  if (territoryId === null || criterionGroup === undefined) return [];
  return [knowsCriterion(territoryId)];
}

/**
 * A house knows where its residents live; of who comes to work on its operations, the territory and no more: asked for a
 * commune or a neighbourhood, its figures and its lines are about its residents.
 */
function homesKnownTo({ territoryId }: Actor, { residenceCommune, qpv }: Selection): Sql[] {
  if (territoryId === null || (residenceCommune ?? qpv) === undefined) return [];
  return [knowsHome(territoryId)];
}

/** True for hours of persons of whom a house knows where they live. */
export function knowsHome(territoryId: number): Sql {
  return sql`e.residence_territory_id = ${territoryId}`;
}

const GROUP_OF_CRITERION = JSON.stringify(ELIGIBILITY_CRITERIA.map(({ code, group }) => ({ code, group })));

/** True for hours whose group of criteria a house knows from what it recorded itself. */
export function knowsCriterion(territoryId: number): Sql {
  return sql`((e.participant_id, e.criterion_group) in (
      select y.participant_id, known."group" from eligibility y
      join json_to_recordset(${GROUP_OF_CRITERION}::json) known (code text, "group" text) on known.code = y.criterion_code
      where y.recorded_by_territory_id = ${territoryId})
    or e.employment_contract_id in (select c.id from employment_contract c join participant p on p.id = c.participant_id
      where c.registered_by_territory_id = ${territoryId} and p.anonymised_on is not null))`;
}

/** The metropolis adds up everybody's hours and sees nobody: it reads released figures, never the ledger as it stands. */
export function readsReleasesOnly(actor: Actor): boolean {
  return actor.role === 'METROPOLIS';
}
