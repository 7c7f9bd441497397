import { addMonths, lastDayOf } from '@clausier/domain/calendar/month';
import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { checkLine } from '@clausier/domain/ledger/check-line';
import type { DigestedFacts } from '../../../ledger/facts-digest.query.js';
import type { HourFacts } from '../../../ledger/hour-facts.query.js';
import { found, type RowFinding } from '../findings.js';
import { type AssembledLine, cellKey } from './assemble-lines.js';

/** A declaration of the same cell that already waits for a facilitator. */
export interface WaitingLine {
  readonly hours: number;
  readonly sentOn: string;
}

export type LineEffect = 'NEW' | 'CHANGED' | 'IDENTICAL';

/** A line with what the rules say of it and what it would change in the ledger. */
export interface JudgedLine extends AssembledLine {
  readonly effect: LineEffect;
  readonly baseRevision: number;
  readonly operationTerritoryId: number;
  readonly findings: readonly RowFinding[];
}

export interface LineContext {
  readonly facts: ReadonlyMap<string, HourFacts>;
  readonly waiting: ReadonlyMap<string, WaitingLine>;
}

/** The same with the digest of each cell's facts. */
export interface CheckedLineContext extends LineContext {
  readonly facts: ReadonlyMap<string, DigestedFacts>;
}

const MONTHS_OF_NOTICE = 3;
const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Judges lines together: the month of a person is what the ledger holds, with these lines in place of what they replace. */
export function judgeLines(lines: readonly AssembledLine[], { facts, waiting }: LineContext): JudgedLine[] {
  const totals = personMonths(lines, facts);
  return lines.map((line) => {
    const key = cellKey(line);
    const fact = facts.get(key)!;
    const sent = waiting.get(key);
    const effect = effectOf(line, fact, sent);
    const others = totals.get(personMonth(fact))! - line.hours;
    const { revision: baseRevision, operationTerritoryId } = fact;
    const findings = [...judgeCell(line, fact, others), ...known(line, effect, fact, sent)];
    return { ...line, effect, baseRevision, operationTerritoryId, findings };
  });
}

/** What the rules say of hours in one cell, the person's other hours of the month being known. */
export function judgeCell(
  { hours, month, hourKind }: Pick<AssembledLine, 'hours' | 'month' | 'hourKind'>,
  fact: HourFacts,
  otherHours: number,
): RowFinding[] {
  if (hours === 0) return [];
  const broken = checkLine({
    hours,
    month,
    hourKind,
    employment: { startsOn: fact.contractStartedOn, endsOn: fact.contractEndedOn },
    assignment: { startsOn: fact.assignmentStartedOn, endsOn: fact.assignmentEndedOn },
    countedKinds: fact.countedHourKinds,
    eligibleUntil: fact.eligibleUntil,
    derogations: fact.derogations.map(({ kind }) => kind),
    otherHoursOfMonth: hoursFromHundredths(otherHours),
  });
  const notice = lastDayOf(addMonths(month, MONTHS_OF_NOTICE));
  const isPast = broken.some(({ code }) => code.startsWith('month-beyond-eligibility'));
  const { eligibleUntil } = fact;
  return isPast || eligibleUntil > notice
    ? broken
    : [...broken, found('eligibility-ends-soon', 'month', { eligibleUntil })];
}

function personMonth({ participantId, month }: HourFacts): string {
  return `${participantId}|${month}`;
}

function personMonths(
  lines: readonly AssembledLine[],
  facts: ReadonlyMap<string, HourFacts>,
): Map<string, number> {
  const totals = new Map<string, number>();
  for (const line of lines) {
    const fact = facts.get(cellKey(line))!;
    const before = totals.get(personMonth(fact)) ?? fact.personMonthHours;
    totals.set(personMonth(fact), before - fact.postedHours + line.hours);
  }
  return totals;
}

function effectOf({ hours }: AssembledLine, fact: HourFacts, sent: WaitingLine | undefined): LineEffect {
  if (sent ? sent.hours === hours : fact.postedHours === hours) return 'IDENTICAL';
  return fact.revision === 0 ? 'NEW' : 'CHANGED';
}

/** What is already known of the cell: the same hours sent or validated, or other hours that still wait. */
function known(
  { hours }: AssembledLine,
  effect: LineEffect,
  fact: HourFacts,
  sent: WaitingLine | undefined,
): RowFinding[] {
  if (sent) {
    const code = effect === 'IDENTICAL' ? 'already-sent' : 'line-already-waiting';
    return [found(code, 'hours', { hours: sent.hours, sentOn: sent.sentOn })];
  }
  return effect === 'IDENTICAL' && fact.recordedAt !== null
    ? [found('already-posted', 'hours', { hours, recordedOn: PARIS_DAY.format(new Date(fact.recordedAt)) })]
    : [];
}
