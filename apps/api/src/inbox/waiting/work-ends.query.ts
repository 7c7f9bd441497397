import { addDays, type CalendarDay } from '@clausier/domain/calendar/calendar-day';
import {
  ENDING_DAYS,
  exitWaits,
  followedUpSince,
  workEndWaits,
} from '@clausier/domain/inbox/work-end-waiting';
import type { ContractType } from '@clausier/domain/participants/hiring/employment';
import type { FollowUp } from '@clausier/domain/participants/hiring/exits';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WaitingFirm, WaitingPerson } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface EndedWork {
  readonly subjectId: number;
  readonly person: WaitingPerson;
  readonly firm: WaitingFirm;
  readonly contractType: ContractType;
  readonly endedOn: CalendarDay;
  readonly recorded: FollowUp[];
}

/** Work contracts that end within thirty days, without another one after them. */
export async function workEndsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { today } = scope;
  const ending = await lastContracts(scope, today, addDays(today, ENDING_DAYS));
  return ending.flatMap(({ endedOn, recorded: _, ...told }) => {
    const waiting = workEndWaits(endedOn, today);
    return waiting ? [{ ...SAYS_NOTHING_ELSE, ...told, ...waiting, kind: 'CONTRACT_END' }] : [];
  });
}

/** What people became after the last work contract of their path, at its end, 3 and 6 months later, and is not recorded. */
export async function exitsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { today } = scope;
  const ended = await lastContracts(scope, followedUpSince(today), addDays(today, -1));
  return ended.flatMap(({ endedOn, recorded, ...told }) => {
    const waiting = exitWaits(endedOn, recorded, today);
    if (!waiting) return [];
    const { followUp: detail, ...rest } = waiting;
    return [{ ...SAYS_NOTHING_ELSE, ...told, ...rest, kind: 'EXIT', detail }];
  });
}

/** The last work contract of each person, among those the house registered and that end between two days. */
function lastContracts(scope: Scope, from: CalendarDay, to: CalendarDay): Promise<EndedWork[]> {
  return scope.rows<EndedWork>(sql`
    select c.id as "subjectId", c.ended_on as "endedOn", c.contract_type as "contractType",
      json_build_object('id', p.id, 'lastName', p.last_name, 'firstName', p.first_name) as person,
      json_build_object('id', f.id, 'name', f.name) as firm,
      (select coalesce(json_agg(u.follow_up), '[]') from (
        select x.follow_up from exit_follow_up x where x.employment_contract_id = c.id
        union all select 'END' where c.exit_situation is not null) u) as recorded
    from employment_contract c
    join participant p on p.id = c.participant_id and p.anonymised_on is null
    join firm f on f.id = c.firm_id
    where c.registered_by_territory_id = ${scope.actor.territoryId} and c.ended_on between ${from} and ${to}
      and not exists (select from employment_contract later where later.participant_id = c.participant_id
        and later.id <> c.id and coalesce(later.ended_on, 'infinity') >= c.ended_on
        and (coalesce(later.ended_on, 'infinity') > c.ended_on or later.id > c.id))`);
}
