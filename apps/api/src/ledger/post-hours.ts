import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import { bringTo, type CellChange } from '@clausier/domain/ledger/entry';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import type { Month } from '@clausier/domain/shared/month';
import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { naming } from '../database/writing.js';
import { conflict, notFound, ruleBroken } from '../platform/refuse.js';

/** What one cell (assignment, month, kind of hours) must hold from now on. */
export interface HourPosting {
  readonly assignmentId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
  /** Hundredths of an hour; 0 takes back what was posted. */
  readonly hours: number;
  /** The revision the author saw, 0 when the cell was empty: the optimistic lock. */
  readonly seenRevision: number;
  /** Needed as soon as something posted is changed. */
  readonly reason?: string | null;
  readonly timesheetLineId?: number | null;
  readonly derogationId?: number | null;
}

export interface PostedCell {
  readonly assignmentId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly revision: number;
  readonly hours: number;
  readonly change: CellChange['change'];
}

interface CellRow {
  position: number;
  revision: number;
  liveHours: Hours | null;
}

/**
 * The only writer of the hour ledger. Brings each cell to its hours: nothing when it holds them already, an entry when it
 * was empty, the exact reversal of what stood and a new entry when it changes. All in one statement, so that a correction
 * never passes through a wrong sum. The acting house posts on its own operations only; others' cells answer not-found.
 *
 * Errors: `not-found`, `revision-stale` (somebody posted since), `correction-reason-missing`, `participant-month-over-744`.
 */
export async function postHours(scope: Scope, postings: readonly HourPosting[]): Promise<PostedCell[]> {
  if (postings.length === 0) return [];
  const states = await readCells(scope, postings);
  const outcomes = postings.map((posting, position) => decide(posting, states.get(position)!));
  const changed = outcomes.filter(({ cell }) => cell.change !== 'UNCHANGED');
  if (changed.length > 0) {
    await naming(
      {
        hour_entry_once: () => conflict('revision-stale', 'revision'),
        hour_summary_participant_month_has_744_hours: () => ruleBroken('participant-month-over-744', 'hours'),
      },
      scope.run(
        insertEntries(
          scope,
          changed.flatMap(({ entries }) => entries),
        ),
      ),
    );
  }
  return outcomes.map(({ cell }) => cell);
}

async function readCells(scope: Scope, postings: readonly HourPosting[]): Promise<Map<number, CellRow>> {
  const cells = await scope.rows<CellRow>(sql`
    select w.position::integer, coalesce(last.revision, 0) as revision, last.hours as "liveHours"
    from ${asRecords(postings)} with ordinality as w("assignmentId", month, "hourKind", hours, position)
    join assignment a on a.id = w."assignmentId" and a.operation_territory_id = ${scope.actor.territoryId}
    left join lateral (
      select e.revision, case when not bool_or(e.is_reversal) then sum(e.hours)::integer end as hours
      from hour_entry e
      where e.month = (w.month || '-01')::date and e.assignment_id = a.id and e.hour_kind = w."hourKind"
      group by e.revision order by e.revision desc limit 1) last on true`);
  if (cells.length !== postings.length) throw notFound('assignmentId');
  return new Map(cells.map((cell) => [cell.position - 1, cell]));
}

function asRecords(postings: readonly HourPosting[]): Sql {
  const columns = [
    postings.map(({ assignmentId }) => assignmentId),
    postings.map(({ month }) => month),
    postings.map(({ hourKind }) => hourKind),
    postings.map(({ hours }) => hours),
  ] as const;
  return sql`unnest(${columns[0]}::integer[], ${columns[1]}::text[], ${columns[2]}::text[], ${columns[3]}::integer[])`;
}

interface NewEntry extends HourPosting {
  readonly revision: number;
  readonly isReversal: boolean;
}

function decide(posting: HourPosting, state: CellRow): { cell: PostedCell; entries: NewEntry[] } {
  const { assignmentId, month, hourKind, hours } = posting;
  const { entries, revision, change } = bringTo(
    state,
    posting.seenRevision,
    hoursFromHundredths(hours),
    posting.reason ?? null,
  );
  return {
    cell: { assignmentId, month, hourKind, revision, hours, change },
    entries: entries.map((entry) => ({ ...posting, ...entry })),
  };
}

function insertEntries(scope: Scope, entries: readonly NewEntry[]): Sql {
  return sql`
    insert into hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
      residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
      operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, timesheet_line_id,
      derogation_id, reason, recorded_by_user_id)
    select (e.month || '-01')::date, a.id, a.employment_contract_id, a.participant_id, a.firm_id, a.engagement_mode, a.contract_type,
      a.residence_commune_code, a.residence_territory_id, a.is_qpv, a.criterion_group, a.sex, a.age_band, a.clause_id,
      a.public_contract_id, a.operation_id, a.operation_territory_id, a.authority_id, e."hourKind", e.revision, e."isReversal",
      e.hours, e."timesheetLineId", e."derogationId", nullif(btrim(e.reason), ''), ${scope.actor.userId}
    from jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e("assignmentId" integer, month text, "hourKind" text, hours integer,
      revision integer, "isReversal" boolean, "timesheetLineId" integer, "derogationId" integer, reason text)
    join assignment a on a.id = e."assignmentId" and a.operation_territory_id = ${scope.actor.territoryId}`;
}
