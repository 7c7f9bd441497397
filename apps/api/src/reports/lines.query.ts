import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { allOf, type ListQuery, orderBy, pageOf } from '../platform/paging.js';
import { ownMeasure, tellsNoBreakdown } from './authority-measure.query.js';
import { pageOfEntries } from './lines/page-of-entries.query.js';
import type { LinesPage, LinesQuery, ReportLine } from './lines.view.js';
import { HIDDEN_MEASURE, MEASURED, type Measure, measure } from './measure.query.js';
import { hoursWithNames, ownEntries, ownSelection, readsReleasesOnly } from './reach.js';
import { conditionsOf, monthsOf, type Selection } from './selection/selection.js';
import { linesTold, readTold, type ToldFigure } from './told/told-figures.query.js';
import { readToldLines, type ToldLine } from './told/told-lines.query.js';
import { readToldMeasure } from './told/told-measure.query.js';
import type { Telling } from './totals.view.js';

/** The lines of a selection as SQL, what they add up to, and what is not among them. */
interface SummedLines extends Telling {
  readonly select: Sql;
  readonly sum: Measure;
}

/** What a house is told of the hours of others, beside its own. */
interface LinesOfHouse extends Telling {
  /** The conditions of its own lines of the ledger. */
  readonly own: Sql[];
  readonly others: ToldFigure | null;
  readonly told: readonly ToldLine[];
}

/** The lines behind a figure, page by page: all pages add up to their sum exactly. */
export async function readLines(scope: Scope, query: LinesQuery): Promise<LinesPage> {
  monthsOf(query);
  const { page, size } = query;
  if (scope.actor.territoryId !== null) return { page, size, ...(await pageOfHouse(scope, query)) };
  const { select, ...found } = await findSummedLines(scope, query);
  const { items, total } = await pageOf<ReportLine & { id: number }>(
    scope,
    query as ListQuery,
    select,
    lineOrder(query.sort),
  );
  return { page, size, total, items: items.map(({ id: _, ...line }) => line), ...found };
}

/**
 * The lines behind a figure for whoever is told no name, and what they add up to. An authority: its operations, month by month.
 * The metropolis: the released figures that make it up, and the remainder.
 */
export async function findSummedLines(scope: Scope, query: Selection): Promise<SummedLines> {
  const { actor } = scope;
  if (readsReleasesOnly(actor)) {
    const { measure: sum, told, ...telling } = await readToldMeasure(scope, query);
    return { ...telling, sum, select: toldLines(told ? await readToldLines(scope, query, told) : []) };
  }
  const isRefused = tellsNoBreakdown(actor, query);
  return {
    select: monthsOfOperations(isRefused ? [sql`false`] : ownSelection(actor, query)),
    sum: isRefused ? HIDDEN_MEASURE : await ownMeasure(scope, query),
    hiddenReason: isRefused ? 'NOT_OFFERED' : null,
    statedOn: null,
  };
}

/** A page of a house: its own lines are added up as they are found, with those of others in a look of their own. */
async function pageOfHouse(scope: Scope, query: LinesQuery): Promise<Omit<LinesPage, 'page' | 'size'>> {
  const { own, others, told, ...telling } = await findLinesOfHouse(scope, query);
  const { total, sum, items } = await pageOfEntries(
    scope,
    query as ListQuery,
    ownEntries(scope.actor, query, MEASURED),
    told.map(asLine),
  );
  return { ...telling, total, items, sum: others ? await sumWithOthers(scope, query, own, others) : sum };
}

/** A house sees its own persons; the hours of the others are told to it as they are released. */
export async function findLinesOfHouse(scope: Scope, query: Selection): Promise<LinesOfHouse> {
  const told = (await isOwn(scope, query)) ? null : await readTold(scope, query);
  const others: ToldFigure | null = told === null || typeof told === 'string' ? null : told;
  return {
    own: ownSelection(scope.actor, query),
    others,
    told: others ? await readToldLines(scope, query, others) : [],
    hiddenReason: typeof told === 'string' ? told : null,
    statedOn: others?.hours ? others.statedOn : null,
  };
}

/** Persons and things of a house's own hours and of those told to it: counted together, since they are not added up. */
function sumWithOthers(scope: Scope, query: Selection, own: Sql[], { slices }: ToldFigure): Promise<Measure> {
  const { asOf: _, ...lines } = query;
  const named = hoursWithNames(scope.actor);
  return measure(scope, [
    sql`((${allOf(own)}) or (not ${named} and ${linesTold(slices)} and ${allOf(conditionsOf(lines))}))`,
  ]);
}

/** True when the filters leave nothing but the house's own hours. */
async function isOwn(scope: Scope, query: Selection): Promise<boolean> {
  const [own] = await scope.prepared<{ code: string }>(
    sql`select code from territory where id = ${scope.actor.territoryId}`,
  );
  return [query.operationTerritory, query.residenceTerritory, query.territory].includes(own?.code);
}

/** The order of lines a client chose: newest month first unless told otherwise, the remainder last. */
export function lineOrder(sort: string | undefined): Sql {
  const columns = { month: 'month', hours: 'hours', operation: 'operation' };
  return orderBy(
    sort,
    columns,
    '-month',
    'year desc, kind, "operationTerritory", "residenceTerritory", operation, "operationId", firm, participant, "hourKind", crossing, id',
  );
}

/** Months of operations, without persons: what an authority follows. */
const monthsOfOperations = (conditions: Sql[]): Sql => sql`
  select 'GROUP' as kind, to_char(g.month, 'YYYY-MM') as month, null::integer as year, null as crossing, g.operation_id as "operationId",
    o.name as operation, ot.name as "operationTerritory", null as "residenceTerritory", a.name as authority, null as firm,
    null::integer as "participantId", null as participant, null as "hourKind", null::boolean as "isReversal", null as reason,
    null::timestamptz as "recordedAt", null::integer as persons, g.hours, 0 as id
  from (select e.operation_id, e.month, sum(e.hours) as hours from hour_entry e where ${allOf(conditions)}
    group by 1, 2 having sum(e.hours) <> 0) g
    join operation o on o.id = g.operation_id join territory ot on ot.id = o.territory_id
    join contracting_authority a on a.id = o.authority_id`;

/** A told line in the words of the answer. */
const asLine = ({
  kind,
  month,
  year,
  crossing,
  operationTerritory,
  residenceTerritory,
  persons,
  hours,
}: ToldLine): ReportLine => ({
  ...UNKNOWN,
  kind,
  month,
  year,
  crossing,
  operationTerritory,
  residenceTerritory,
  persons,
  hours,
});

const UNKNOWN = {
  operationId: null,
  operation: null,
  authority: null,
  firm: null,
  participantId: null,
  participant: null,
  hourKind: null,
  isReversal: null,
  reason: null,
  recordedAt: null,
};

/** Told lines as SQL, with the columns of lines of the ledger. */
export const toldLines = (lines: readonly ToldLine[]): Sql => sql`
  select t.kind, t.month, t.year, t.crossing, null::integer as "operationId", null as operation, t."operationTerritory",
    t."residenceTerritory", null as authority, null as firm, null::integer as "participantId", null as participant,
    null as "hourKind", null::boolean as "isReversal", null as reason, null::timestamptz as "recordedAt", t.persons, t.hours, 0 as id
  from json_to_recordset(${JSON.stringify(lines)}::json) t (kind text, month text, year integer, crossing text,
    "operationTerritory" text, "residenceTerritory" text, persons integer, hours bigint)`;
