import type { CalendarDay } from '@clausier/domain/calendar/calendar-day';
import sql from 'sql-template-tag';
import type { OpenTransaction } from '../database/scope.js';

/** Forgets who was proposed to a house that did not answer in time. Gives the number of proposals forgotten. */
export function forgetProposals(db: OpenTransaction, today: CalendarDay): Promise<number> {
  return db.run(sql`
    delete from mutualisation_proposal x using mutualisation_request r
    where r.id = x.request_id and x.accepted_on is null and r.expires_on < ${today}`);
}
