import type { Month } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import type { HourKind } from '@clausier/domain/ledger/hour-kinds';
import { DomainError } from '@clausier/domain/shared/domain-error';
import type { Scope } from '../../database/scope.js';
import { type HourFacts, readHourFacts } from '../../ledger/hour-facts.query.js';
import { conflict } from '../../platform/refuse.js';
import { blocks } from '../checking/findings.js';
import { cellKey } from '../checking/lines/assemble-lines.js';
import { judgeCell } from '../checking/lines/judge-lines.js';

/** A line that waits for a decision, as it was locked. */
export interface WaitingReview {
  readonly id: number;
  readonly version: number;
  readonly state: string;
  readonly assignmentId: number;
  readonly month: Month;
  readonly hourKind: HourKind;
  readonly hours: number;
  readonly baseRevision: number;
}

/** What the rules say of a waiting line: why it cannot be accepted, or the derogation it rests on. */
export interface WaitingJudgement {
  readonly broken: DomainError | null;
  readonly derogationId: number | null;
}

/** Warnings a facilitator has already answered by a derogation, the graver first. */
const ANSWERED = {
  'month-beyond-eligibility-derogated': 'BEYOND_ELIGIBILITY',
  'month-outside-dates-derogated': 'OUTSIDE_DATES',
} as const;

/**
 * The rules once more when the facilitator decides: contracts end and derogations come between sending and deciding.
 * The limit of the person's month is the ledger's own constraint, which holds whoever else posts.
 */
export async function judgeWaitingLines(
  scope: Scope,
  lines: readonly WaitingReview[],
): Promise<Map<number, WaitingJudgement>> {
  const facts = new Map((await readHourFacts(scope, lines)).map((fact) => [cellKey(fact), fact]));
  return new Map(lines.map((line) => [line.id, judge(line, facts.get(cellKey(line))!)]));
}

function judge(line: WaitingReview, fact: HourFacts): WaitingJudgement {
  const hours = hoursFromHundredths(line.hours);
  const findings = judgeCell({ ...line, hours }, fact, fact.personMonthHours - fact.postedHours);
  const reason = findings.find(blocks);
  const kind = Object.entries(ANSWERED).find(([code]) => findings.some((one) => one.code === code))?.[1];
  const derogationId = fact.derogations.find((derogation) => derogation.kind === kind)?.id ?? null;
  if (!reason) return { broken: null, derogationId };
  const { code, field, params } = reason;
  return { broken: new DomainError({ code, kind: 'rule-broken', field, params }), derogationId };
}

/**
 * The same for all the lines of a statement, by portions: a revision that moved since the firm sent is left to whoever looks
 * at the line, and the hours of a person's month add up over the lines accepted before.
 */
export class JudgeAll {
  private readonly accepted = new Map<string, number>();

  async judge(scope: Scope, lines: readonly WaitingReview[]): Promise<Map<number, WaitingJudgement>> {
    const facts = new Map((await readHourFacts(scope, lines)).map((fact) => [cellKey(fact), fact]));
    return new Map(lines.map((line) => [line.id, this.judgeNext(line, facts.get(cellKey(line))!)]));
  }

  private judgeNext(line: WaitingReview, fact: HourFacts): WaitingJudgement {
    if (fact.revision !== line.baseRevision) {
      const params = { revision: fact.revision, hours: fact.postedHours };
      return { broken: conflict('revision-stale', 'revision', params), derogationId: null };
    }
    const month = `${fact.participantId}|${fact.month}`;
    const added = this.accepted.get(month) ?? 0;
    const judgement = judge(line, { ...fact, personMonthHours: fact.personMonthHours + added });
    if (!judgement.broken) this.accepted.set(month, added + line.hours - fact.postedHours);
    return judgement;
  }
}
