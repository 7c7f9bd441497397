import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import type { Actor } from '../platform/actor.js';
import { FEWEST_PERSONS } from '../platform/few-persons.js';
import {
  type FullMeasure,
  figuresOf,
  groupedByAssignment,
  liveAssignments,
  MEASURED,
  type Measure,
} from './measure.query.js';
import { ownEntries, ownSelection } from './reach.js';
import { tellsOfPersons } from './selection/breakdowns.js';
import type { Selection } from './selection/selection.js';

/**
 * An authority is told how its clauses are executed, firm by firm and month by month: firms owe it that. It is not told where
 * the persons live nor what they are, however many they be.
 */
export function tellsNoBreakdown(actor: Actor, selection: Selection): boolean {
  return actor.authorityId !== null && tellsOfPersons(selection);
}

/** The measure of the actor's own hours, as it may be told to it. */
export async function ownMeasure(scope: Scope, selection: Selection): Promise<Measure> {
  const entries = sql`${ownEntries(scope.actor, selection, MEASURED)} e`;
  return asTold(scope, selection, await scope.one<FullMeasure>(figuresOf(groupedByAssignment(entries))));
}

/** The measure of an actor's own hours: of persons, an authority is told the number only where it betrays no few of them. */
export async function asTold(scope: Scope, selection: Selection, found: FullMeasure): Promise<Measure> {
  if (scope.actor.authorityId === null) return found;
  const mayCount = await countsBetrayNobody(scope, selection);
  return {
    ...found,
    mutualisedHours: null,
    persons: mayCount ? found.persons : null,
    workContracts: mayCount ? found.workContracts : null,
  };
}

/**
 * Whole years, all firms and all kinds of clause, and no operation in them about few persons: nothing to subtract one number
 * from another for.
 */
async function countsBetrayNobody(scope: Scope, selection: Selection): Promise<boolean> {
  const { from, to, firm, clauseKind } = selection;
  if ((firm ?? clauseKind) !== undefined || !from.endsWith('-01') || !to.endsWith('-12')) return false;
  const conditions = ownSelection(scope.actor, selection);
  const { few } = await scope.one<{ few: boolean }>(sql`
    select exists (
      select from (${liveAssignments(conditions)}) live
      group by operation_id having count(distinct participant_id) < ${FEWEST_PERSONS}) as few`);
  return !few;
}
