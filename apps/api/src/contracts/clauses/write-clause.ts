import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { monthOf } from '@clausier/domain/calendar/month';
import { committedHours } from '@clausier/domain/contracts/objective';
import { cents } from '@clausier/domain/numbers/cents';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { insertRow, naming, updateVersion } from '../../database/writing.js';
import { conflict, invalid, ruleBroken } from '../../platform/refuse.js';
import { type SavedVersion, savedVersion } from '../../platform/saved-version.js';
import { clauseLineage, lotLineage } from '../lineage.query.js';
import { refuseWithHours } from '../refuse-with-hours.js';
import { MOST_HOURS } from './most-hours.js';
import type { ChangedClause, NewClause } from './new-clause.js';
import { SocialClauseRow } from './social-clause.row.js';
import { writePeriod } from './write-period.js';

const REFUSALS = {
  social_clause_kind_once: () => conflict('clause-kind-taken', 'kind'),
  social_clause_dates_in_order: () => ruleBroken('clause-ends-before-it-starts', 'dueOn'),
};

/**
 * Writes a social clause on a lot. Throws `clause-objective-incomplete` (a fixed objective needs hours, a proportional
 * one a price of the hour and a threshold), `clause-kind-taken`, `clause-ends-before-it-starts`.
 */
export async function createClause(scope: Scope, lotId: number, input: NewClause): Promise<SavedVersion> {
  const lineage = await lotLineage(scope, lotId);
  const id = await naming(REFUSALS, insertRow(scope, SocialClauseRow, { ...valuesOf(input), ...lineage }));
  await writePeriod(scope, id, input, monthOf(input.startedOn as CalendarDay));
  return savedVersion(scope, 'social_clause', id);
}

/**
 * Changes a clause. Hours already posted must still be inside its dates and of a kind it counts (`has-hours`).
 * Throws also what `createClause` does, `number-out-of-range` and `version-stale`.
 */
export async function changeClause(
  scope: Scope,
  id: number,
  { version, ...input }: ChangedClause,
): Promise<SavedVersion> {
  await clauseLineage(scope, id);
  const isNarrower = await narrows(scope, id, input);
  await naming(REFUSALS, updateVersion(scope, SocialClauseRow, { id, version }, valuesOf(input)));
  if (isNarrower) await refuseHoursLeftOut(scope, id);
  await refuseBeyondCounting(scope, id, input);
  await writePeriod(scope, id, input, monthOf(scope.today));
  return savedVersion(scope, 'social_clause', id);
}

/** Removes a clause nobody is assigned to, that no amendment changes and nothing was invoiced on. Throws `has-hours`, `still-referenced`. */
export async function removeClause(scope: Scope, id: number): Promise<void> {
  await clauseLineage(scope, id);
  await refuseWithHours(scope, 'clause', id);
  await scope.run(sql`delete from social_clause where id = ${id}`);
}

/** True when the change leaves out months or kinds of hours that the clause admits today. */
async function narrows(scope: Scope, id: number, input: Omit<ChangedClause, 'version'>): Promise<boolean> {
  const { isNarrower } = await scope.one<{ isNarrower: boolean }>(sql`
    select ${input.startedOn}::date > started_on or ${input.dueOn}::date < due_on
      or not counted_hour_kinds <@ ${input.countedHourKinds}::text[] as "isNarrower"
    from social_clause where id = ${id}`);
  return isNarrower;
}

/** Looks for posted hours the clause, as just changed, would no longer admit without a derogation. */
async function refuseHoursLeftOut(scope: Scope, id: number): Promise<void> {
  const left = await scope.first<{ field: string }>(sql`
    select case when not e.hour_kind = any (c.counted_hour_kinds) then 'countedHourKinds'
        when e.month < date_trunc('month', c.started_on) then 'startedOn' else 'dueOn' end as field
    from social_clause c join hour_entry e on e.clause_id = c.id
    where c.id = ${id} and (not e.hour_kind = any (c.counted_hour_kinds)
      or (e.derogation_id is null and (e.month < date_trunc('month', c.started_on) or e.month > c.due_on)))
    group by e.assignment_id, e.month, e.hour_kind, c.counted_hour_kinds, c.started_on
    having sum(e.hours) > 0 limit 1`);
  if (left) throw ruleBroken('has-hours', left.field);
}

function valuesOf(input: NewClause) {
  return {
    kind: input.kind,
    countedHourKinds: [...new Set(input.countedHourKinds)],
    allowsOpenEnded: input.allowsOpenEnded,
    penaltyCentsPerHour: input.penaltyCentsPerHour ?? null,
    startedOn: input.startedOn,
    dueOn: input.dueOn,
    ...(input.statementDueDay === undefined ? {} : { statementDueDay: input.statementDueDay }),
    objectiveKind: input.objectiveKind,
    ...(input.objectiveKind === 'FIXED' ? fixed(input) : proportional(input)),
  };
}

function fixed({ committedHours }: NewClause) {
  if (committedHours == null) throw ruleBroken('clause-objective-incomplete', 'committedHours');
  return { committedHours, centsPerHour: null, thresholdCents: null };
}

function proportional({ centsPerHour, thresholdCents }: NewClause) {
  if (!centsPerHour) throw ruleBroken('clause-objective-incomplete', 'centsPerHour');
  if (thresholdCents == null) throw ruleBroken('clause-objective-incomplete', 'thresholdCents');
  // The view clause_objective works the hours out of the amounts invoiced; nothing is kept twice.
  return { committedHours: 0, centsPerHour, thresholdCents };
}

/** Other terms for amounts already invoiced must not ask for more hours than can be counted. */
async function refuseBeyondCounting(scope: Scope, id: number, input: NewClause): Promise<void> {
  if (input.objectiveKind === 'FIXED') return;
  const { most } = await scope.one<{ most: number }>(
    sql`select coalesce(max(cumulative_cents), 0) as most from clause_invoicing where clause_id = ${id}`,
  );
  const { centsPerHour, thresholdCents } = proportional(input);
  const terms = { centsPerHour: cents(centsPerHour), threshold: cents(thresholdCents) };
  if (committedHours({ kind: 'PROPORTIONAL', ...terms }, cents(most)) > MOST_HOURS)
    throw invalid('number-out-of-range', 'centsPerHour');
}
