import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { pathsToldUntil, pathWaits } from '@clausier/domain/inbox/path-waiting';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WaitingFirm, WaitingPerson } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface PathOfPerson {
  readonly person: WaitingPerson;
  readonly firm: WaitingFirm;
  readonly eligibleUntil: CalendarDay;
}

/** People at work today, followed by the house or on its operations, whose path is in its last six months or over. */
export async function pathsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { actor, today } = scope;
  const paths = await scope.rows<PathOfPerson>(sql`
    with at_work as (
      select distinct on (c.participant_id) c.participant_id, c.firm_id from house_work_contract c
      where c.territory_id = ${actor.territoryId} and c.started_on <= ${today} and coalesce(c.ended_on, 'infinity') >= ${today}
      order by c.participant_id, c.started_on desc, c.employment_contract_id desc)
    select json_build_object('id', p.id, 'lastName', p.last_name, 'firstName', p.first_name) as person,
      json_build_object('id', f.id, 'name', f.name) as firm, path.until as "eligibleUntil"
    from at_work w
    join participant p on p.id = w.participant_id and p.anonymised_on is null
    join firm f on f.id = w.firm_id
    cross join lateral (select max(c.eligible_until) as until from employment_contract c where c.participant_id = p.id) path
    where path.until <= ${pathsToldUntil(today)}`);
  return paths.flatMap(({ person, firm, eligibleUntil }) => {
    const waiting = pathWaits(eligibleUntil, today);
    if (!waiting) return [];
    const { alert: detail, ...rest } = waiting;
    return [{ ...SAYS_NOTHING_ELSE, ...rest, kind: 'CLOCK', subjectId: person.id, person, firm, detail }];
  });
}
