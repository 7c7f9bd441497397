import { hoursFromHundredths } from '@clausier/domain/hours/hours';
import { checkLine, type LineFinding } from '@clausier/domain/ledger/check-line';
import type { HourFacts } from './hour-facts.query.js';

/**
 * What the rules say of `hours` (hundredths) in a cell. `elsewhere` adds hours of the same person and month that are
 * declared at the same time but not posted yet.
 */
export function judgeHours(facts: HourFacts, hours: number, elsewhere = 0): LineFinding[] {
  return checkLine({
    hours: hoursFromHundredths(hours),
    month: facts.month,
    hourKind: facts.hourKind,
    employment: { startsOn: facts.contractStartedOn, endsOn: facts.contractEndedOn },
    assignment: { startsOn: facts.assignmentStartedOn, endsOn: facts.assignmentEndedOn },
    countedKinds: facts.countedHourKinds,
    eligibleUntil: facts.eligibleUntil,
    derogations: facts.derogations.map(({ kind }) => kind),
    otherHoursOfMonth: hoursFromHundredths(facts.personMonthHours - facts.postedHours + elsewhere),
  });
}
