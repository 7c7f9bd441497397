import sql, { type Sql } from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { digestFacts } from '../../ledger/facts-digest.query.js';
import { holdDatesOf } from '../../ledger/hold-dates.js';
import { postFirstHours } from '../../ledger/post-hours.js';
import type { CheckedAgainst } from '../checking/checked-against.js';
import { rulesInForce } from '../checking/rules-in-force.js';

/** What a statement was certified against, kept with it for the houses that decide: only when the check refused no row. */
export interface CertifiedFacts extends Pick<CheckedAgainst, 'facts'> {
  readonly rules: string;
}

/** Warnings a line is accepted with by a derogation, which has to be named: they are judged one by one. */
const DEROGATED = ['month-beyond-eligibility-derogated', 'month-outside-dates-derogated'].map((code) =>
  JSON.stringify([{ code }]),
);

/**
 * Accepts the first hours of all the cells of a statement at once, when the rules would say of each what they said when it
 * was certified: the rules are the same, and so is all that they look at, down to the last hour of the ledger. Dates are
 * held before that is compared, and the ledger's own constraints hold whatever is posted meanwhile. Corrections, lines that
 * rest on a derogation, and everything when something moved, are left waiting, to be judged one by one. Gives how many
 * lines were accepted.
 */
export async function acceptAsCertified(
  scope: Scope,
  timesheetId: number,
  { among, reason }: { readonly among: Sql; readonly reason: string | null },
): Promise<number> {
  if (!(await isAsCertified(scope, timesheetId))) return 0;
  return postFirstHours(
    scope,
    sql`
    update timesheet_line l set state = 'ACCEPTED', decided_by_user_id = ${scope.actor.userId}, decided_at = statement_timestamp(),
      decision_reason = ${reason}
    where l.timesheet_id = ${timesheetId} and l.operation_territory_id = ${scope.actor.territoryId} and ${among}
      and l.effect = 'NEW' and l.base_revision = 0 and l.hours > 0 and not l.findings @> any (${DEROGATED}::jsonb[])
    returning l.assignment_id as "assignmentId", to_char(l.month, 'YYYY-MM') as month, l.hour_kind as "hourKind", l.hours,
      l.id as "timesheetLineId", ${reason}::text as reason`,
  );
}

/** Whether every line that waits for the house is as it was certified, and all it was compared with too. */
async function isAsCertified(scope: Scope, timesheetId: number): Promise<boolean> {
  const here = String(scope.actor.territoryId);
  const { certified } = await scope.one<{ certified: CertifiedFacts | null }>(sql`
    select certified_facts as certified from timesheet where id = ${timesheetId}`);
  if (certified?.rules !== rulesInForce()) return false;
  const waiting = sql`from timesheet_line
    where timesheet_id = ${timesheetId} and operation_territory_id = ${scope.actor.territoryId} and state = 'SENT'`;
  await holdDatesOf(scope, sql`select assignment_id ${waiting}`);
  const now = await digestFacts(
    scope,
    sql`
    select assignment_id as "assignmentId", to_char(month, 'YYYY-MM') as month, hour_kind as "hourKind",
      operation_territory_id::text as part ${waiting}`,
  );
  return now.get(here) !== undefined && now.get(here) === certified.facts[here];
}
