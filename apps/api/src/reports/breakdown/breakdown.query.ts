import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { Actor } from '../../platform/actor.js';
import { allOf } from '../../platform/paging.js';
import { tellsNoBreakdown } from '../authority-measure.query.js';
import { knowsCriterion, knowsHome, ownSelection, readsReleasesOnly } from '../reach.js';
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
  const conditions = ownSelection(actor, selection);
  const parts = await scope.rows<BreakdownPart>(sql`
    with live as (
      select ${keyFor(actor, by)} as key, ${stack ? TOLD[stack].key : sql`null::text`} as stack, e.participant_id,
        sum(e.hours) as hours
      from hour_entry e where ${allOf(conditions)}
      group by 1, 2, e.assignment_id, e.participant_id having sum(e.hours) <> 0)
    select key, ${TOLD[by].label ?? sql`null::text`} as label, stack, hours,
      case when ${actor.authorityId === null} then persons end as persons
    from (select key, stack, sum(hours) as hours, count(distinct participant_id)::integer as persons
      from live group by 1, 2) part
    order by key, stack`);
  const { hours } = await scope.one<{ hours: number }>(
    sql`select coalesce(sum(e.hours), 0) as hours from hour_entry e where ${allOf(conditions)}`,
  );
  return { hours, parts, hiddenReason: null, statedOn: null };
}

/** What a house knows of some persons only. */
const KNOWN: Partial<Record<Dimension, (territoryId: number) => Sql>> = {
  criterionGroup: knowsCriterion,
  residenceCommune: knowsHome,
  qpv: knowsHome,
};

/** A house is not told what another house knows of a person: those persons are what is left. */
export function keyFor(actor: Actor, by: Dimension): Sql {
  const { key } = TOLD[by];
  const isKnown = KNOWN[by];
  if (!isKnown || actor.territoryId === null) return key;
  return sql`case when ${isKnown(actor.territoryId)} then ${key} end`;
}
