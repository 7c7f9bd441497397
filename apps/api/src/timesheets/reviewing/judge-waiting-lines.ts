import { DomainError } from '@clausier/domain/shared/domain-error';
import { readHourFacts } from '../../ledger/hour-facts.query.js';
import type { Scope } from '../../platform/scope.js';
import { cellKey } from '../checking/assemble-lines.js';
import { blocks } from '../checking/findings.js';
import { judgeCell } from '../checking/judge-lines.js';
import type { WaitingReview } from './decide-lines.js';

/**
 * The rules once more when the facilitator decides: contracts end and derogations come between sending and deciding.
 * The limit of the person's month is the ledger's own constraint, which holds whoever else posts.
 */
export async function judgeWaitingLines(
  scope: Scope,
  lines: readonly WaitingReview[],
): Promise<Map<number, DomainError>> {
  const facts = new Map((await readHourFacts(scope, lines)).map((fact) => [cellKey(fact), fact]));
  const broken = new Map<number, DomainError>();
  for (const line of lines) {
    const fact = facts.get(cellKey(line))!;
    const hours = line.hours as Parameters<typeof judgeCell>[0]['hours'];
    const others = fact.personMonthHours - fact.postedHours;
    const reason = judgeCell({ ...line, hours }, fact, others).find(blocks);
    if (!reason) continue;
    const { code, field, params } = reason;
    broken.set(line.id, new DomainError({ code, kind: 'rule-broken', field, params }));
  }
  return broken;
}
