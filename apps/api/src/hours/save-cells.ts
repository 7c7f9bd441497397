import type { Month } from '@clausier/domain/calendar/month';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { holdDates } from '../ledger/hold-dates.js';
import { type HourCell, type HourFacts, readHourFacts } from '../ledger/hour-facts.query.js';
import { type HourPosting, type PostedCell, postHours } from '../ledger/post-hours.js';
import { refuseNirIn } from '../participants/refuse-nir-in.js';
import { invalid } from '../platform/refuse.js';
import type { CellAnswer, CellsAnswer, TheirHours } from './cell-answers.js';
import type { CellInput } from './cell-inputs.js';
import { closedYears } from './closed-years.query.js';
import { type Judgement, judgeCell } from './judge-cell.js';

/**
 * Judges each cell, posts the good ones together in the caller's transaction, and tells of each what became of it:
 * nothing is half-written. A cell that changed meanwhile answers with what stands there, its author and its time.
 * Throws `cells-repeated`, `nir-refused`; and when another request won the race after the judgement `revision-stale` or
 * `participant-month-over-744`: the caller starts again (see `save-cells-again.ts`).
 */
export async function saveCells(scope: Scope, cells: readonly CellInput[]): Promise<CellsAnswer> {
  refuseNirIn({ cells });
  refuseRepeats(cells);
  await holdDates(scope, cells);
  const facts = await readFacts(scope, cells);
  const judgements = await judgeAll(scope, cells, facts);
  const good = cells.filter((cell) => judgements.get(cell)?.kind === 'GOOD');
  const posted = new Map(
    (
      await postHours(
        scope,
        good.map((cell) => toPosting(cell, judgements.get(cell))),
      )
    ).map((one) => [keyOf(one), one]),
  );
  const stale = cells.filter((cell) => judgements.get(cell)?.kind === 'STALE');
  const theirs = await readTheirs(scope, stale);
  return {
    savedAt: new Date(await transactionTime(scope)).toISOString(),
    cells: cells.map((cell) =>
      answerOf(cell, judgements.get(cell), posted.get(keyOf(cell)), theirs.get(keyOf(cell))),
    ),
  };
}

function keyOf({
  assignmentId,
  month,
  hourKind,
}: {
  assignmentId: number;
  month: string;
  hourKind: string;
}): string {
  return `${assignmentId}|${month}|${hourKind}`;
}

function refuseRepeats(cells: readonly CellInput[]): void {
  if (new Set(cells.map(keyOf)).size < cells.length) throw invalid('cells-repeated', 'cells');
}

async function readFacts(scope: Scope, cells: readonly CellInput[]): Promise<Map<string, HourFacts>> {
  const facts = await readHourFacts(scope, cells.map(toHourCell));
  return new Map(facts.map((one) => [keyOf(one), one]));
}

function toHourCell({ assignmentId, month, hourKind }: CellInput): HourCell {
  return { assignmentId, month: month as Month, hourKind: hourKind as HourKind };
}

/** Judges what lowers a month before what raises it, so that hours moved from one firm to another are not seen twice. */
async function judgeAll(
  scope: Scope,
  cells: readonly CellInput[],
  facts: Map<string, HourFacts>,
): Promise<Map<CellInput, Judgement>> {
  const known = cells.flatMap((cell) => {
    const found = facts.get(keyOf(cell));
    return found ? [{ cell, found, gain: cell.hours - found.postedHours }] : [];
  });
  known.sort((a, b) => Math.sign(a.gain) - Math.sign(b.gain));
  const closed = await closedYears(
    scope,
    cells.map(({ month }) => month),
  );
  const gained = new Map<string, number>();
  const judgements = new Map<CellInput, Judgement>();
  for (const { cell, found, gain } of known) {
    const personMonth = `${found.participantId}|${cell.month}`;
    const gainedElsewhere = gained.get(personMonth) ?? 0;
    const judgement = judgeCell(cell, found, { today: scope.today, closedYears: closed, gainedElsewhere });
    if (judgement.kind === 'GOOD') gained.set(personMonth, gainedElsewhere + gain);
    judgements.set(cell, judgement);
  }
  return judgements;
}

function toPosting(cell: CellInput, judgement: Judgement | undefined): HourPosting {
  const { hours, seenRevision, reason } = cell;
  const derogationId = judgement?.kind === 'GOOD' ? judgement.derogationId : null;
  return { ...toHourCell(cell), hours, seenRevision, reason: reason ?? null, derogationId };
}

function answerOf(
  { assignmentId, month, hourKind, hours }: CellInput,
  judgement: Judgement | undefined,
  posted: PostedCell | undefined,
  theirs: TheirHours | undefined,
): CellAnswer {
  const cell = { assignmentId, month, hourKind, hours };
  if (judgement === undefined) return { ...cell, outcome: 'NOT_FOUND' };
  if (judgement.kind === 'STALE') return { ...cell, outcome: 'CONFLICT', ...(theirs ? { theirs } : {}) };
  if (judgement.kind !== 'GOOD') return { ...cell, outcome: judgement.kind, findings: judgement.findings };
  return { ...cell, outcome: 'SAVED', revision: posted!.revision, change: posted!.change };
}

async function readTheirs(scope: Scope, cells: readonly CellInput[]): Promise<Map<string, TheirHours>> {
  if (cells.length === 0) return new Map();
  const rows = await scope.rows<TheirHours & HourCell>(sql`
    select w."assignmentId", w.month, w."hourKind", last.revision, last.hours, last.recorded_at as "recordedAt", u.name as "recordedBy"
    from unnest(${cells.map(({ assignmentId }) => assignmentId)}::integer[], ${cells.map(({ month }) => month)}::text[],
      ${cells.map(({ hourKind }) => hourKind)}::text[]) as w("assignmentId", month, "hourKind")
    join assignment a on a.id = w."assignmentId" and a.operation_territory_id = ${scope.actor.territoryId}
    join lateral (
      select max(e.revision) as revision, sum(e.hours)::integer as hours, max(e.recorded_at) as recorded_at,
        (array_agg(e.recorded_by_user_id order by e.id desc))[1] as user_id
      from hour_entry e
      where e.month = (w.month || '-01')::date and e.assignment_id = a.id and e.hour_kind = w."hourKind") last on true
    join app_user u on u.id = last.user_id`);
  return new Map(
    rows.map(({ hours, revision, recordedAt, recordedBy, ...cell }) => [
      keyOf(cell),
      { hours, revision, recordedAt: new Date(recordedAt).toISOString(), recordedBy },
    ]),
  );
}

async function transactionTime(scope: Scope): Promise<string> {
  const { at } = await scope.one<{ at: string }>(sql`select clock_timestamp() as at`);
  return at;
}
