import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { Scope } from '../database/scope.js';
import { EmploymentContractRow } from './employment-contract.row.js';
import { type FrozenDimensions, freezeDimensions } from './frozen-dimensions.query.js';

/** What a correction of the file changed in the work contracts that had kept what was wrong. */
export interface Refrozen {
  /** Work contracts without hours that now keep what the file says. */
  readonly refrozenContracts: number;
  /** Work contracts that still keep what the file said: hours were counted by it, or another house registered them. */
  readonly keptContracts: number;
}

interface StoredContract extends Omit<FrozenDimensions, 'eligibleUntil'> {
  id: number;
  startedOn: CalendarDay;
  isFree: boolean;
}

/**
 * After a correction of a person's file, lets the house's work contracts without hours keep what the file says now. Hours
 * already in the ledger, and closings made of them, keep what they were counted by. Throws `residence-missing` and
 * `eligibility-missing` when the corrected file would leave such a contract without a home or a criterion.
 */
export async function refreezeContracts(scope: Scope, participantId: number): Promise<Refrozen> {
  const contracts = await scope.rows<StoredContract>(sql`
    select c.id, c.started_on as "startedOn", c.residence_commune_code as "residenceCommuneCode",
      c.residence_territory_id as "residenceTerritoryId", c.is_qpv as "isQpv", c.criterion_code as "criterionCode",
      c.criterion_group as "criterionGroup", c.sex, c.age_band as "ageBand",
      c.registered_by_territory_id = ${scope.actor.territoryId}
        and not exists (select 1 from hour_entry e where e.employment_contract_id = c.id and e.participant_id = c.participant_id) as "isFree"
    from employment_contract c where c.participant_id = ${participantId} order by c.started_on, c.id`);
  let refrozenContracts = 0;
  let keptContracts = 0;
  for (const { id, startedOn, isFree, ...stored } of contracts) {
    const { eligibleUntil: _, ...frozen } = await freezeOrKeep(
      scope,
      participantId,
      startedOn,
      isFree,
      stored,
    );
    if (Object.entries(frozen).every(([name, value]) => stored[name as keyof typeof stored] === value))
      continue;
    if (!isFree) keptContracts++;
    else {
      await scope.em.update(EmploymentContractRow, { id }, frozen);
      refrozenContracts++;
    }
  }
  return { refrozenContracts, keptContracts };
}

/** A contract that keeps what it has does not mind a file that says nothing of its first day any more. */
async function freezeOrKeep(
  scope: Scope,
  participantId: number,
  startedOn: CalendarDay,
  isFree: boolean,
  stored: Omit<FrozenDimensions, 'eligibleUntil'>,
): Promise<Omit<FrozenDimensions, 'eligibleUntil'> & { eligibleUntil?: CalendarDay }> {
  if (isFree) return freezeDimensions(scope, participantId, startedOn);
  const known = await scope.first(sql`
    select 1 from participant_residence where participant_id = ${participantId}
      and daterange(valid_from, valid_to, '[]') @> ${startedOn}::date
      and exists (select 1 from eligibility y where y.participant_id = ${participantId} and y.assessed_on <= ${startedOn})`);
  return known ? freezeDimensions(scope, participantId, startedOn) : stored;
}
