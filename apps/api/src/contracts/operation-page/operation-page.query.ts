import { type Month, monthOf, monthRange, parseMonth, previousMonth } from '@clausier/domain/calendar/month';
import { completionRate, outstandingHours } from '@clausier/domain/contracts/objective';
import { type Hours, hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import type { Scope } from '../../database/scope.js';
import { readsReleasesOnly } from '../../reports/reach.js';
import { readInvoicings } from '../invoicings/invoicings.query.js';
import { readDesk } from './desk.query.js';
import { readEvents } from './events.query.js';
import { type FollowedClause, followClause, lastEnd } from './follow-clause.js';
import { forecastMonths } from './forecast-months.js';
import { hideExecution } from './hide-execution.js';
import { type DeclaredMonths, readDeclared, readParticipants } from './hours.query.js';
import type { OperationContract, OperationFigures, OperationMonth, OperationPage } from './operation-page.js';
import { readPeople } from './people.query.js';
import { type ClauseWithMonths, readClauses, readContracts, readHead } from './tree.query.js';

/** Everything the page of an operation shows, in ten statements of one snapshot. Throws `not-found`. */
export async function readOperationPage(scope: Scope, id: number): Promise<OperationPage> {
  const operation = await readHead(scope, id);
  const contracts = await readContracts(scope, id);
  const stored = await readClauses(scope, id);
  const declared = await readDeclared(scope, id);
  const participants = await readParticipants(scope, id);
  const invoicings = await readInvoicings(scope, id);
  const clauses = placeClauses(contracts, stored, invoicings, scope);
  const months = monthsOf(stored, declared);
  const page = {
    operation,
    figures: { ...figuresOf(contracts, clauses), declaredTimesheets: declared.timesheets, participants },
    contracts,
    months,
    forecast: forecastMonths(stored, scope.today),
    desk: await readDesk(scope, id),
    people: await readPeople(scope, id, shownMonth(months, scope)),
    events: await readEvents(scope, id),
  };
  return readsReleasesOnly(scope.actor) ? hideExecution(page) : page;
}

/** Puts each clause in its lot. */
function placeClauses(
  contracts: OperationContract[],
  stored: ClauseWithMonths[],
  invoicings: Awaited<ReturnType<typeof readInvoicings>>,
  { today }: Scope,
): FollowedClause[] {
  const lots = new Map(contracts.flatMap(({ lots }) => lots.map((lot) => [lot.id, lot])));
  return stored.map((clause) => {
    const followed = followClause(clause, invoicings.get(clause.id) ?? [], today);
    lots.get(clause.lotId)!.clauses.push(followed);
    return followed;
  });
}

function figuresOf(
  contracts: OperationContract[],
  clauses: FollowedClause[],
): Omit<OperationFigures, 'declaredTimesheets' | 'participants'> {
  const lots = contracts.flatMap((contract) => contract.lots);
  const committed = total(clauses.map(({ committedHours }) => committedHours));
  const validated = total(clauses.map(({ validatedHours }) => validatedHours));
  const isStalled = (clause: FollowedClause) =>
    clause.committedHours > 0 && clause.projectedEnd.kind === 'NO_PACE';
  return {
    lots: lots.length,
    lotsWithClause: lots.filter((lot) => lot.clauses.length > 0).length,
    committedHours: committed,
    validatedHours: validated,
    declaredHours: total(clauses.map(({ declaredHours }) => declaredHours)),
    outstandingHours: outstandingHours(committed, validated),
    progress: completionRate(committed, validated),
    projectedEnd: lastEnd(clauses),
    clausesWithoutPace: clauses.filter(isStalled).length,
    dueOn:
      clauses
        .map(({ dueOn }) => dueOn)
        .sort()
        .at(-1) ?? null,
  };
}

function total(hours: number[]): Hours {
  return sumHours(hours.map((value) => hoursFromHundredths(value)));
}

/** Every month from the first to the last with hours, the empty ones too: a silence is seen. */
function monthsOf(clauses: ClauseWithMonths[], declared: DeclaredMonths): OperationMonth[] {
  const validated = clauses.flatMap(({ months }) => months);
  const known = [...validated, ...declared.months].map(({ month }) => parseMonth(month)).sort();
  if (known.length === 0) return [];
  const inMonth = (list: { month: string; hours: number }[], month: Month) =>
    total(list.filter((item) => item.month === month).map(({ hours }) => hours));
  return monthRange(known[0]!, known.at(-1)!).map((month) => ({
    month,
    validatedHours: inMonth(validated, month),
    declaredHours: inMonth(declared.months, month),
  }));
}

/** This month once it has hours, else the one before, whose hours are being declared. */
function shownMonth(months: OperationMonth[], { today }: Scope): Month {
  const current = monthOf(today);
  return months.some(({ month }) => month === current) ? current : previousMonth(current);
}
