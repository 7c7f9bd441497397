import { createHash } from 'node:crypto';
import { monthOf } from '@clausier/domain/calendar/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import { digestFacts, FactsDigest } from '../../ledger/facts-digest.query.js';
import { cellKey } from './lines/assemble-lines.js';
import type { CheckedLineContext, JudgedLine, WaitingLine } from './lines/judge-lines.js';
import { readWaitingOf } from './lines/line-context.query.js';
import type { PeopleIndex } from './people/match-person.js';
import type { StatementFacts } from './rows/read-row.js';
import { rulesInForce } from './rules-in-force.js';

/** Lines that would change nothing: nobody will judge them again. */
const IDENTICAL = 'IDENTICAL';

/**
 * All that a check of a statement depended on besides its rows. `basis` is of what holds for all of it: the rules
 * themselves, the people and the work contracts of the firm, the names it remembers, the month that is open, and what already waits. `facts` is
 * of each cell, by the house that will decide: what the ledger holds, who is eligible until when, what was derogated.
 */
export interface CheckedAgainst {
  readonly basis: string;
  readonly facts: Readonly<Record<string, string>>;
}

export function isSame(one: CheckedAgainst, other: CheckedAgainst): boolean {
  const said = ({ basis, facts }: CheckedAgainst) => JSON.stringify([basis, Object.entries(facts).sort()]);
  return said(one) === said(other);
}

/** Collects it while lines are judged, in any order, by any portions. */
export class CheckingAgainst {
  private readonly facts = new Map<string, FactsDigest>();
  private readonly waiting: string[] = [];

  add(lines: readonly JudgedLine[], { facts, waiting }: CheckedLineContext): void {
    for (const line of lines) {
      const part = line.effect === IDENTICAL ? IDENTICAL : String(line.operationTerritoryId);
      const digest = this.facts.get(part) ?? new FactsDigest();
      this.facts.set(part, digest);
      digest.add(facts.get(cellKey(line))!.digest);
    }
    for (const [key, line] of waiting) this.waiting.push(toldOf(key, line));
  }

  result(facts: StatementFacts, people: PeopleIndex): CheckedAgainst {
    const digests = [...this.facts].map(([part, digest]) => [part, String(digest)] as const);
    return { basis: basisOf(facts, people, this.waiting), facts: Object.fromEntries(digests) };
  }
}

/** The same of the lines of a draft, as everything stands now. */
export async function checkedAgainstNow(
  scope: Scope,
  timesheetId: number,
  facts: StatementFacts,
  people: PeopleIndex,
): Promise<CheckedAgainst> {
  const waiting = (await readWaitingOf(scope, timesheetId)).map((line) => toldOf(cellKey(line), line));
  const digests = await digestFacts(
    scope,
    sql`
    select assignment_id as "assignmentId", to_char(month, 'YYYY-MM') as month, hour_kind as "hourKind",
      case when effect = ${IDENTICAL} then effect else operation_territory_id::text end as part
    from timesheet_line where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId}`,
  );
  return { basis: basisOf(facts, people, waiting), facts: Object.fromEntries(digests) };
}

function toldOf(key: string, { hours, sentOn }: WaitingLine): string {
  return JSON.stringify([key, hours, sentOn]);
}

function basisOf(
  { firmSiret, month, today }: StatementFacts,
  { contracts, remembered }: PeopleIndex,
  waiting: readonly string[],
): string {
  const said = [rulesInForce(), firmSiret, month, monthOf(today), [...waiting].sort(), contracts, remembered];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
