import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import { proofWaits } from '@clausier/domain/inbox/proof-waiting';
import type { Proof } from '@clausier/domain/participants/eligibility/check-proof';
import sql from 'sql-template-tag';
import type { Scope } from '../../database/scope.js';
import type { WaitingFirm, WaitingPerson } from '../inbox.view.js';
import { type FoundWaiting, SAYS_NOTHING_ELSE } from './waiting-item.js';

interface Hiring {
  readonly subjectId: number;
  readonly person: WaitingPerson;
  readonly firm: WaitingFirm;
  readonly hiredOn: CalendarDay;
  readonly proofs: Proof[];
}

/**
 * Work contracts under way that the house registered, on a criterion it recorded, and whose proof is missing or wrong. A
 * criterion that another house recorded is that house's to prove.
 */
export async function proofsWaiting(scope: Scope): Promise<FoundWaiting[]> {
  const { territoryId } = scope.actor;
  const hired = await scope.rows<Hiring>(sql`
    select c.id as "subjectId", c.started_on as "hiredOn", json_build_object('id', f.id, 'name', f.name) as firm,
      json_build_object('id', p.id, 'lastName', p.last_name, 'firstName', p.first_name) as person, seen.proofs
    from employment_contract c
    join participant p on p.id = c.participant_id and p.anonymised_on is null
    join firm f on f.id = c.firm_id
    cross join lateral (
      select coalesce(json_agg(json_build_object('criterion', y.criterion_code, 'document', d.document_code,
          'issuedOn', d.issued_on, 'validUntil', d.valid_until)) filter (where d.id is not null), '[]') as proofs
      from eligibility y left join eligibility_proof d on d.eligibility_id = y.id
      where y.participant_id = c.participant_id and y.criterion_code = c.criterion_code
        and y.recorded_by_territory_id = ${territoryId}
      having count(*) > 0) seen
    where c.registered_by_territory_id = ${territoryId} and coalesce(c.ended_on, 'infinity') >= ${scope.today}`);
  return hired.flatMap(({ subjectId, person, firm, hiredOn, proofs }) => {
    const waiting = proofWaits(hiredOn, proofs, scope.today);
    if (!waiting) return [];
    const { code: detail, ...rest } = waiting;
    return [{ ...SAYS_NOTHING_ELSE, ...rest, kind: 'PROOF', subjectId, person, firm, detail }];
  });
}
