import {
  addDays,
  addMonthsToDay,
  type CalendarDay,
  calendarDay,
} from '@clausier/domain/calendar/calendar-day';
import { lastDayOf, type Month, numberOf, yearOf } from '@clausier/domain/calendar/month';
import { usualModeOf } from '@clausier/domain/contracts/firm-kinds';
import { ageBandOn } from '@clausier/domain/participants/age-band';
import { eligibleUntil } from '@clausier/domain/participants/eligibility/duration';
import type { CriterionCode } from '@clausier/domain/participants/eligibility/eligibility-criteria';
import type { ContractType } from '@clausier/domain/participants/hiring/employment';
import type { Dice } from '../cast/dice.js';
import { tradeOn } from '../cast/operation-names.js';
import type { Firm, Lot, Person, WorkContract } from './model.js';

export interface Hiring {
  readonly person: Person;
  readonly firm: Firm;
  /** The lots served and the share of each, in ten thousandths. */
  readonly lots: readonly (readonly [Lot, number])[];
  readonly startedOn: CalendarDay;
  readonly endedOn: CalendarDay | null;
  readonly type?: ContractType;
}

/** The work contracts and assignments signed so far. */
export interface Staff {
  readonly dice: Dice;
  readonly contracts: WorkContract[];
  assignmentCount: number;
}

/** Signs a work contract: its dimensions are those of the person and the firm on its first day. */
export function hire(staff: Staff, hiring: Hiring): WorkContract {
  const { person, firm, startedOn } = hiring;
  person.firstStart ??= startedOn;
  const contract: WorkContract = {
    id: staff.contracts.length + 1,
    person,
    firm,
    assignments: hiring.lots.map(([lot, share]) => ({ id: ++staff.assignmentCount, lot, share })),
    territory: hiring.lots[0]![0].contract.operation.territory,
    mode: usualModeOf(firm.kind),
    type: hiring.type ?? typeFor(staff.dice, firm),
    trade: tradeOn(hiring.lots[0]![0].name),
    criterion: criterionFor(staff.dice, person, firm),
    ageBand: ageBandOn(person.bornOn, startedOn),
    startedOn,
    eligibleUntil: eligibleUntil(person.firstStart, false),
    endedOn: hiring.endedOn,
  };
  staff.contracts.push(contract);
  return contract;
}

/** A day early in the month, so that the month can be worked. */
export function startIn(dice: Dice, month: Month): CalendarDay {
  return calendarDay(yearOf(month), numberOf(month), dice.between(1, 9));
}

/** A day late in the month. */
export function endIn(dice: Dice, month: Month): CalendarDay {
  return calendarDay(yearOf(month), numberOf(month), dice.between(21, 28));
}

/** The end written on the contract of somebody at work: some months ahead, inside the clause path; none on a CDI. */
export function endAhead(dice: Dice, contract: WorkContract, month: Month): CalendarDay | null {
  if (contract.type === 'CDI') return null;
  const planned = addMonthsToDay(lastDayOf(month), dice.between(2, 8));
  return planned < contract.eligibleUntil ? planned : contract.eligibleUntil;
}

/** A document issued some weeks before hiring and checked some days before it. */
export function proofDays(
  dice: Dice,
  startedOn: CalendarDay,
): { issuedOn: CalendarDay; checkedOn: CalendarDay } {
  const checkedOn = addDays(startedOn, -dice.between(1, 6));
  return { checkedOn, issuedOn: addDays(checkedOn, -dice.between(2, 50)) };
}

function typeFor(dice: Dice, { kind }: Firm): ContractType {
  switch (kind) {
    case 'ETT':
    case 'ETTI':
      return 'CTT';
    case 'EI':
    case 'ACI':
      return 'CDDI';
    case 'GEIQ':
      return dice.weigh([
        ['CONTRAT_PRO', 75],
        ['APPRENTISSAGE', 15],
        ['CDD', 10],
      ]);
    case 'AI':
      return 'CDD';
    default:
      return dice.weigh([
        ['CDD', 48],
        ['CDI', 22],
        ['CONTRAT_PRO', 10],
        ['APPRENTISSAGE', 10],
        ['CUI_PEC', 10],
      ]);
  }
}

/** Those whom an insertion structure or a GEIQ employs are often eligible by that alone. */
function criterionFor(dice: Dice, person: Person, { kind }: Firm): CriterionCode {
  if (kind === 'GEIQ' && dice.chance(40)) return 'GEIQ';
  const isStructure = kind === 'EI' || kind === 'ACI' || kind === 'ETTI' || kind === 'AI';
  return isStructure && dice.chance(35) ? 'IAE' : person.criterion;
}
