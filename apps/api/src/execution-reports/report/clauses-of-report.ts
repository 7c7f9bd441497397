import { type CalendarDay, parseDay } from '@clausier/domain/calendar/calendar-day';
import { completionRate, outstandingHours } from '@clausier/domain/contracts/objective';
import { balanceClause, type ClauseBalance, missingHours } from '@clausier/domain/execution/balance-clause';
import { type ClausePenalty, simulateClausePenalty } from '@clausier/domain/execution/clause-penalty';
import { type Hours, hoursFromHundredths, sumHours } from '@clausier/domain/hours/hours';
import { cents } from '@clausier/domain/numbers/cents';
import type { ClauseInvoicing } from '../../contracts/invoicings/clause-invoicing.js';
import { clauseObjectiveOn, followInvoicings } from '../../contracts/invoicings/clause-objective.js';
import type { StoredInvoicing } from '../../contracts/invoicings/invoicings.query.js';
import type { ClauseWithMonths } from '../../contracts/operation-page/tree.query.js';
import type { DoneHours } from './done.query.js';
import type {
  ReportClause,
  ReportInvoicing,
  ReportParty,
  ReportPenalties,
  ReportTotals,
} from './execution-report.view.js';
import { answeringParties, answeringPartyOf, partyOf, type ReportLot } from './parties.js';
import type { AskedReport } from './subject.query.js';

/** What the clauses of a report are worked out from. */
export interface ClauseFacts {
  readonly lots: readonly ReportLot[];
  readonly clauses: readonly ClauseWithMonths[];
  /** What had been told of amounts invoiced, clause by clause. */
  readonly invoicings: ReadonlyMap<number, readonly StoredInvoicing[]>;
  readonly done: readonly DoneHours[];
  readonly divisions: ReadonlyMap<number, readonly { partyId: number; hours: number }[]>;
  readonly day: CalendarDay;
  readonly noticeOn: CalendarDay;
}

/** Each clause of the lots: objective in force on the day against hours done, parties, penalty simulated. */
export function clausesOfReport(facts: ClauseFacts, { firmId }: AskedReport): ReportClause[] {
  return facts.lots.flatMap((lot) =>
    facts.clauses
      .filter(({ lotId }) => lotId === lot.id)
      .map((clause) => clauseOf(facts, lot, clause, firmId)),
  );
}

function clauseOf(
  { done, divisions, invoicings, day, noticeOn }: ClauseFacts,
  lot: ReportLot,
  clause: ClauseWithMonths,
  firmId: number | undefined,
): ReportClause {
  const own = done.filter(({ clauseId }) => clauseId === clause.id);
  const told = invoicings.get(clause.id) ?? [];
  const balance = balanceClause({
    objective: clauseObjectiveOn(clause, told, day),
    done: sum(own.map(({ hours }) => hours)),
    parties: answeringParties(lot).map(({ id }) => ({ partyId: id, done: doneFor(lot, id, own) })),
    division: (divisions.get(clause.id) ?? []).map(({ partyId, hours }) => ({
      partyId,
      hours: hoursFromHundredths(hours),
    })),
  });
  const rate = clause.penaltyCentsPerHour;
  const penalty = simulateClausePenalty(balance, {
    dueOn: parseDay(clause.dueOn),
    centsPerHour: rate === null ? null : cents(rate),
    day,
    noticeOn,
  });
  const parties = partiesOf(lot, balance, penalty);
  const mine = firmId === undefined ? undefined : partyOf(lot, firmId)?.id;
  return {
    clauseId: clause.id,
    lotId: lot.id,
    contractNumber: lot.contractNumber,
    lotNumber: lot.number,
    lotName: lot.name,
    kind: clause.kind,
    startedOn: clause.startedOn,
    dueOn: clause.dueOn,
    objectiveHours: balance.objective,
    doneHours: balance.done,
    outstandingHours: balance.outstanding,
    rate: balance.rate,
    sharing: balance.sharing,
    unattributedHours: balance.unattributed,
    // A firm answers for the whole with the others of its consortium; what each of them did is not its business.
    parties: firmId === undefined ? parties : parties.filter(({ partyId }) => partyId === mine),
    penalty: penaltyOf(penalty),
    invoicings: standing(followInvoicings(clause, told, own, day)),
  };
}

/** The days that stand, with what was due and what was done. */
function standing(entries: readonly ClauseInvoicing[]): ReportInvoicing[] {
  return entries
    .filter(({ isStanding }) => isStanding)
    .map(({ invoicedOn, cumulativeCents, dueHours, doneHours, isCarriedOver }) => ({
      invoicedOn,
      invoicedCents: cumulativeCents!,
      dueHours: dueHours!,
      doneHours: doneHours!,
      isCarriedOver,
    }));
}

function doneFor(lot: ReportLot, partyId: number, done: readonly DoneHours[]): Hours {
  const own = done.filter((one) => one.partyId !== null && answeringPartyOf(lot, one.partyId) === partyId);
  return sum(own.map(({ hours }) => hours));
}

function partiesOf(lot: ReportLot, balance: ClauseBalance, penalty: ClausePenalty): ReportParty[] {
  const amounts = new Map(penalty.parts.map(({ partyId, amount }) => [partyId, amount]));
  return answeringParties(lot).map(({ id, firm, role, isLead }) => {
    const { objective, done, outstanding } = balance.parties.find(({ partyId }) => partyId === id)!;
    return {
      partyId: id,
      firmName: firm.name,
      role,
      isLead,
      objectiveHours: objective,
      doneHours: done,
      outstandingHours: outstanding,
      penaltyCents: amounts.get(id) ?? null,
    };
  });
}

const penaltyOf = ({
  state,
  missing,
  centsPerHour,
  amount,
  steps,
}: ClausePenalty): ReportClause['penalty'] => ({
  state,
  missingHours: missing,
  centsPerHour,
  amountCents: amount,
  noticeOn: steps?.noticeOn ?? null,
  observationsUntil: steps?.observationsUntil ?? null,
  decidedFrom: steps?.decidedFrom ?? null,
});

/** The clauses together. A firm bears its own part: none is known while its consortium has not divided the objective. */
export function totalsOf(
  clauses: readonly ReportClause[],
  done: readonly DoneHours[],
  isOfFirm: boolean,
): ReportTotals {
  const borne = isOfFirm ? clauses.flatMap(({ parties }) => parties) : clauses;
  const isKnown = borne.every(({ objectiveHours }) => objectiveHours !== null);
  const objective = isKnown ? sum(borne.map(({ objectiveHours }) => objectiveHours!)) : null;
  const doneHours = sum(borne.map((one) => one.doneHours));
  const missing = borne.map((one) =>
    missingHours(
      outstandingHours(hoursFromHundredths(one.objectiveHours ?? 0), hoursFromHundredths(one.doneHours)),
    ),
  );
  const months = done.map(({ month }) => month).sort();
  return {
    objectiveHours: objective,
    doneHours,
    missingHours: objective === null ? null : sumHours(missing),
    rate: objective === null ? null : completionRate(objective, doneHours),
    firstMonth: months[0] ?? null,
    lastMonth: months.at(-1) ?? null,
  };
}

/** The penalties together: those that could be asked for, and those of clauses that still run. */
export function penaltiesOf(clauses: readonly ReportClause[], noticeOn: CalendarDay): ReportPenalties {
  const centsIn = (state: 'OVER' | 'RUNNING') =>
    clauses.reduce(
      (total, { penalty }) => total + (penalty.state === state ? (penalty.amountCents ?? 0) : 0),
      0,
    );
  return { noticeOn, overCents: centsIn('OVER'), runningCents: centsIn('RUNNING') };
}

const sum = (list: readonly number[]): Hours => sumHours(list.map((hours) => hoursFromHundredths(hours)));
