import { createHash } from 'node:crypto';
import { monthOf } from '@clausier/domain/shared/month';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { HourCell } from '../../ledger/hour-facts.query.js';
import type { LineContext } from './judge-lines.js';
import { readCellContext } from './line-context.query.js';
import type { PeopleIndex } from './match-person.js';
import type { StatementFacts } from './read-row.js';

const DIGEST_BYTES = 32;
const BATCH = 4_000;

/**
 * All that a check of a statement depended on besides its rows, as one digest: the people and the work contracts of the
 * firm, the names it remembers, the month that is open, and for each cell what the ledger holds, who is eligible until when, what was derogated and
 * what already waits. The cells come in any order, by any portions.
 */
export class CheckedAgainst {
  private readonly cells = Buffer.alloc(DIGEST_BYTES);

  add({ facts, waiting }: LineContext): void {
    for (const [key, fact] of facts) {
      const cell = digestOf(JSON.stringify([key, fact, waiting.get(key) ?? null]));
      for (let at = 0; at < DIGEST_BYTES; at++) this.cells[at]! ^= cell[at]!;
    }
  }

  digest({ firmSiret, month, today }: StatementFacts, { contracts, remembered }: PeopleIndex): string {
    const said = JSON.stringify([
      firmSiret,
      month,
      monthOf(today),
      this.cells.toString('hex'),
      contracts,
      remembered,
    ]);
    return digestOf(said).toString('hex');
  }
}

/** The same digest of the lines of a draft, as everything stands now. */
export async function digestNow(
  scope: Scope,
  timesheetId: number,
  facts: StatementFacts,
  people: PeopleIndex,
): Promise<string> {
  const against = new CheckedAgainst();
  for (let after = 0; ; ) {
    const lines = await scope.rows<HourCell & { id: number }>(sql`
      select id, assignment_id as "assignmentId", to_char(month, 'YYYY-MM') as month, hour_kind as "hourKind"
      from timesheet_line
      where timesheet_id = ${timesheetId} and firm_id = ${scope.actor.firmId} and id > ${after} order by id limit ${BATCH}`);
    if (lines.length === 0) return against.digest(facts, people);
    against.add(await readCellContext(scope, lines));
    after = lines.at(-1)!.id;
  }
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
