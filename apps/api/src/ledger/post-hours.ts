import type { Month } from '@clausier/domain/calendar/month';
import { type Hours, hoursFromHundredths } from '@clausier/domain/hours/hours';
import { bringTo, type CellChange } from '@clausier/domain/ledger/entry';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import sql, { type Sql } from 'sql-template-tag';
import { copyLine } from '../database/copy-line.js';
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
  const { cells, entries } = await decideAll(scope, postings);
  if (entries.length > 0)
    await insertEntries(scope, sql`jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) as e(${RECORD})`);
  return cells;
}

/**
 * The same for any number of cells: postings are added by portions, each decided on its cells as they stand, and the
 * entries of all of them are written by one statement at the end.
 */
export class LargePosting {
  private isOpen = false;
  private count = 0;

  constructor(private readonly scope: Scope) {}

  /** Decides a portion and keeps its entries for the end. Throws as `postHours`. */
  async add(postings: readonly HourPosting[]): Promise<PostedCell[]> {
    if (postings.length === 0) return [];
    if (!this.isOpen) {
      await this.scope.run(sql`create temporary table if not exists staged_entry (${RECORD}) on commit drop`);
      await this.scope.run(sql`truncate staged_entry`);
      this.isOpen = true;
    }
    const { cells, entries } = await decideAll(this.scope, postings);
    await this.scope.copyIn('pg_temp.staged_entry', [entries.map(entryLine).join('')]);
    this.count += entries.length;
    return cells;
  }

  /** Writes everything that was added, in one statement. Throws as `postHours`. */
  async post(): Promise<void> {
    if (this.count === 0) return;
    await this.scope.run(sql`analyze staged_entry`);
    await insertEntries(this.scope, sql`staged_entry e`);
  }
}

/**
 * Posts the first hours of cells that were empty, in the statement that decides so: `decided` gives each as "assignmentId",
 * month, "hourKind", hours, "timesheetLineId" and reason. Gives how many. Throws `revision-stale` when one of them was not
 * empty, and `participant-month-over-744`.
 */
export async function postFirstHours(scope: Scope, decided: Sql): Promise<number> {
  const entries = sql`(select d.*, 1 as revision, false as "isReversal", null::integer as "derogationId" from decided d) e`;
  const { posted } = await namingRules(
    scope.one<{ posted: number }>(sql`
      with decided as (${decided}), posted as (${entriesOf(scope, entries)})
      select count(*)::integer as posted from decided`),
  );
  return posted;
}

/** An entry to write, as columns: of a JSON list, or of the table a large posting waits in. */
const RECORD = sql`"assignmentId" integer, month text, "hourKind" text, hours integer, revision integer, "isReversal" boolean,
  "timesheetLineId" integer, "derogationId" integer, reason text`;

function entryLine(entry: NewEntry): string {
  const {
    assignmentId,
    month,
    hourKind,
    hours,
    revision,
    isReversal,
    timesheetLineId,
    derogationId,
    reason,
  } = entry;
  return copyLine([
    assignmentId,
    month,
    hourKind,
    hours,
    revision,
    isReversal,
    timesheetLineId ?? null,
    derogationId ?? null,
    reason ?? null,
  ]);
}

async function decideAll(
  scope: Scope,
  postings: readonly HourPosting[],
): Promise<{ cells: PostedCell[]; entries: NewEntry[] }> {
  const states = await readCells(scope, postings);
  const outcomes = postings.map((posting, position) => decide(posting, states.get(position)!));
  return {
    cells: outcomes.map(({ cell }) => cell),
    entries: outcomes.flatMap(({ entries }) => entries),
  };
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

function insertEntries(scope: Scope, source: Sql): Promise<number> {
  return namingRules(scope.run(entriesOf(scope, source)));
}

function namingRules<T>(writing: Promise<T>): Promise<T> {
  return naming(
    {
      hour_entry_once: () => conflict('revision-stale', 'revision'),
      hour_summary_participant_month_has_744_hours: () => ruleBroken('participant-month-over-744', 'hours'),
    },
    writing,
  );
}

/** The statement that writes entries with the dimensions of their assignments; `source` gives them as `e`. */
function entriesOf({ actor }: Scope, source: Sql): Sql {
  return sql`
    insert into hour_entry (month, assignment_id, employment_contract_id, participant_id, firm_id, engagement_mode, contract_type,
      residence_commune_code, residence_territory_id, is_qpv, criterion_group, sex, age_band, clause_id, public_contract_id,
      operation_id, operation_territory_id, authority_id, hour_kind, revision, is_reversal, hours, timesheet_line_id,
      derogation_id, reason, recorded_by_user_id)
    select (e.month || '-01')::date, a.id, a.employment_contract_id, a.participant_id, a.firm_id, a.engagement_mode, a.contract_type,
      a.residence_commune_code, a.residence_territory_id, a.is_qpv, a.criterion_group, a.sex, a.age_band, a.clause_id,
      a.public_contract_id, a.operation_id, a.operation_territory_id, a.authority_id, e."hourKind", e.revision, e."isReversal",
      e.hours, e."timesheetLineId", e."derogationId", nullif(btrim(e.reason), ''), ${actor.userId}
    from ${source}
    join assignment a on a.id = e."assignmentId" and a.operation_territory_id = ${actor.territoryId}`;
}
