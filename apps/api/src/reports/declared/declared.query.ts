import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { allOf, type ListQuery, orderBy, pageOf } from '../../platform/paging.js';
import { tellsNoBreakdown } from '../authority-measure.query.js';
import { ownSelection, readsReleasesOnly } from '../reach.js';
import type { Selection } from '../selection/selection.js';
import type { DeclaredLine, DeclaredLinesPage, DeclaredLinesQuery } from './declared.view.js';

/**
 * Hours of lines sent by firms and not yet decided on, in hundredths, at the end of the asked day when there is one. A
 * statement is often about one person: null for who reads released figures, and broken down for an authority.
 */
export async function readDeclared(scope: Scope, query: Selection): Promise<number | null> {
  if (isHidden(scope, query)) return null;
  const { hours } = await scope.one<{ hours: number }>(sql`
    select coalesce(sum(e.declared), 0) as hours from (${waitingLines(query)}) e where ${allOf(own(scope, query))}`);
  return hours;
}

/**
 * The lines those hours are the sum of, page by page: for a house with their persons, for an authority its operations month
 * by month. None of what `readDeclared` does not tell.
 */
export async function readDeclaredLines(scope: Scope, query: DeclaredLinesQuery): Promise<DeclaredLinesPage> {
  const { page, size, sort } = query;
  const hours = await readDeclared(scope, query);
  if (hours === null) return { page, size, total: 0, items: [], hours };
  const isHouse = scope.actor.territoryId !== null;
  const order = orderBy(
    sort,
    { month: 'month', hours: 'hours', operation: 'operation' },
    '-month',
    'operation, "operationId", firm, participant, id',
  );
  const found = await pageOf<DeclaredLine & { id: number }>(
    scope,
    query as ListQuery,
    isHouse ? linesWithPersons(scope, query) : monthsOfOperations(scope, query),
    order,
  );
  return { ...found, items: found.items.map(({ id: _, ...line }) => line), hours };
}

function isHidden({ actor }: Scope, query: Selection): boolean {
  return readsReleasesOnly(actor) || tellsNoBreakdown(actor, query);
}

/** Lines wait as of a day by when they were certified and decided, whatever day the ledger is read as of. */
function own({ actor }: Scope, { asOf: _, ...period }: Selection): Sql[] {
  return ownSelection(actor, period);
}

/** Each waiting line with what the selection asks of its assignment, as `hour_entry` would have it. */
function waitingLines({ asOf }: Selection): Sql {
  const cut = sql`(${asOf ?? null}::date + 1)::timestamp at time zone 'Europe/Paris'`;
  const waiting = asOf
    ? sql`t.certified_at < ${cut} and l.state in ('SENT', 'ACCEPTED', 'RETURNED') and (l.decided_at is null or l.decided_at >= ${cut})`
    : sql`l.state = 'SENT'`;
  return sql`
    select a.*, l.id as line_id, l.timesheet_id, l.hours as declared, l.hour_kind, l.month, t.certified_at
    from timesheet_line l join timesheet t on t.id = l.timesheet_id join assignment a on a.id = l.assignment_id
    where ${waiting}`;
}

/** The statement is opened by the house of the operation: it is that house which validates. */
function linesWithPersons(scope: Scope, query: Selection): Sql {
  return sql`
    select to_char(e.month, 'YYYY-MM') as month, e.operation_id as "operationId", o.name as operation,
      ot.name as "operationTerritory", rt.name as "residenceTerritory", m.name as authority, f.name as firm,
      e.participant_id as "participantId", p.last_name || ', ' || p.first_name as participant,
      case when e.operation_territory_id = ${scope.actor.territoryId} then e.timesheet_id end as "timesheetId",
      e.hour_kind as "hourKind", e.certified_at as "certifiedAt", e.declared as hours, e.line_id as id
    from (${waitingLines(query)}) e join operation o on o.id = e.operation_id
      join territory ot on ot.id = e.operation_territory_id join territory rt on rt.id = e.residence_territory_id
      join contracting_authority m on m.id = e.authority_id join firm f on f.id = e.firm_id
      join participant p on p.id = e.participant_id
    where ${allOf(own(scope, query))}`;
}

function monthsOfOperations(scope: Scope, query: Selection): Sql {
  return sql`
    select to_char(g.month, 'YYYY-MM') as month, g.operation_id as "operationId", o.name as operation,
      ot.name as "operationTerritory", null as "residenceTerritory", m.name as authority, null as firm,
      null::integer as "participantId", null as participant, null::integer as "timesheetId", null as "hourKind",
      null::timestamptz as "certifiedAt", g.hours, 0 as id
    from (select e.operation_id, e.month, sum(e.declared) as hours from (${waitingLines(query)}) e
      where ${allOf(own(scope, query))} group by 1, 2) g
      join operation o on o.id = g.operation_id join territory ot on ot.id = o.territory_id
      join contracting_authority m on m.id = o.authority_id`;
}
