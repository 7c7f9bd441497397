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
  const columns = sql`${keyFor(actor, by)} as key, ${stack ? TOLD[stack].key : sql`null::text`} as stack, e.assignment_id,
    e.participant_id, e.hours`;
  const parts = await scope.rows<BreakdownPart>(sql`
    with live as (
      select key, stack, participant_id, sum(hours) as hours from ${ownEntries(actor, selection, columns)} entry
      group by 1, 2, assignment_id, participant_id having sum(hours) <> 0)
    select key, ${TOLD[by].label ?? sql`null::text`} as label, stack, hours,
      case when ${actor.authorityId === null} then persons end as persons
    from (select key, stack, sum(hours) as hours, count(distinct participant_id)::integer as persons
      from live group by 1, 2) part
    order by key, stack`);
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

/** A house is not told what another house knows of a person: those persons are what is left. */
export function keyFor(actor: Actor, by: Dimension): Sql {
  const { key } = TOLD[by];
  const isKnown = KNOWN[by];
  if (!isKnown || actor.territoryId === null) return key;
  return sql`case when ${isKnown(actor.territoryId)} then ${key} end`;
}
