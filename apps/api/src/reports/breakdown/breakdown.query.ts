import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { Actor } from '../../platform/actor.js';
import { tellsNoBreakdown } from '../authority-measure.query.js';
import { knowsCriterion, knowsHome, ownEntries, readsReleasesOnly } from '../reach.js';
import { BREAKDOWNS } from '../selection/breakdowns.js';
import { monthsOf, type Selection } from '../selection/selection.js';
import { readToldParts } from '../told/told-parts.query.js';
import type { BreakdownPart, BreakdownQuery, BreakdownView } from './breakdown.view.js';
import { type Dimension, type Stack, TOLD } from './dimensions.js';

type Found = Omit<BreakdownView, 'by' | 'readAt'>;

/**
 * The hours of a selection told apart by one dimension, and by territory within it. A house reads its own live; the
 * metropolis the released figures of the programme; an authority how its contracts are executed, without its persons.
 */
export async function readBreakdown(scope: Scope, query: BreakdownQuery): Promise<BreakdownView> {
  monthsOf(query);
  const { by, stack, ...selection } = query;
  const found = readsReleasesOnly(scope.actor)
    ? await readToldParts(scope, selection, by, stack)
    : isRefused(scope.actor, query)
      ? REFUSED
      : await readOwnParts(scope, selection, by, stack);
  return { by, ...found, readAt: new Date().toISOString() };
}

const REFUSED: Found = { hours: null, parts: [], hiddenReason: 'NOT_OFFERED', statedOn: null };

function isRefused(actor: Actor, query: BreakdownQuery): boolean {
  const { by, stack } = query;
  const isOfPersons =
    by === 'residenceTerritory' || (by in BREAKDOWNS && BREAKDOWNS[by as 'sex'] === 'PERSONS');
  const asksPersons = isOfPersons || stack === 'residenceTerritory';
  return (actor.authorityId !== null && asksPersons) || tellsNoBreakdown(actor, query);
}

async function readOwnParts(
  scope: Scope,
  selection: Selection,
  by: Dimension,
  stack: Stack | undefined,
): Promise<Found> {
  const { actor } = scope;
  const { key, isShared = false, label = sql`null::text` } = TOLD[by];
  const columns = sql`${columnFor(actor, by)} as value, ${stack ? TOLD[stack].column : sql`null::integer`} as stack,
    e.assignment_id, e.participant_id, e.hours`;
  // Numbers and days are brought together, and told in words once they are few. Hours that were taken back make no person.
  const live = isShared
    ? sql`select ${key(sql`value`)} as value, stack, participant_id, sum(hours) as hours from found
        group by 1, 2, assignment_id, participant_id having sum(hours) <> 0`
    : sql`select value, stack, participant_id, hours from found where hours <> 0`;
  const parts = await scope.rows<BreakdownPart>(sql`
    with found as (
      select value, stack, assignment_id, participant_id, sum(hours) as hours from ${ownEntries(actor, selection, columns)} entry
      group by 1, 2, 3, 4),
    live as (${live}),
    part as (
      select value, stack, sum(hours) as hours, count(distinct participant_id)::integer as persons from live group by 1, 2),
    told as (
      select ${isShared ? sql`value` : key(sql`value`)} as key, ${stack ? TOLD[stack].key(sql`stack`) : sql`null::text`} as stack,
        hours, persons
      from part)
    select key, ${label} as label, stack, hours, case when ${actor.authorityId === null} then persons end as persons
    from told order by key, stack`);
  // Every line is in one part: what they add up to is the total, without reading the ledger again.
  const hours = parts.reduce((sum, part) => sum + part.hours!, 0);
  return { hours, parts, hiddenReason: null, statedOn: null };
}

/** What a house knows of some persons only. */
const KNOWN: Partial<Record<Dimension, (territoryId: number) => Sql>> = {
  criterionGroup: knowsCriterion,
  residenceCommune: knowsHome,
  qpv: knowsHome,
};

/** What a line of `hour_entry e` is told apart by, as the actor may know it. */
export function keyFor(actor: Actor, by: Dimension): Sql {
  return TOLD[by].key(columnFor(actor, by));
}

/** A house is not told what another house knows of a person: those persons are what is left. */
function columnFor(actor: Actor, by: Dimension): Sql {
  const { column } = TOLD[by];
  const isKnown = KNOWN[by];
  if (!isKnown || actor.territoryId === null) return column;
  return sql`case when ${isKnown(actor.territoryId)} then ${column} end`;
}
