import { OF_A_SIDE, proposedPerson } from './requests.js';

/** A proposal nobody answered in time: the day after the last of its request. */
const EXPIRED = `(select acting_role()) = 'SYSTEM' and accepted_on is null
  and exists (select from mutualisation_request r where r.id = request_id and r.expires_on < (select acting_day()))`;

/** What is proposed is told until its last day, and forgotten by the night that follows. */
export const EXPIRED_PROPOSALS = /* sql */ `
  ${proposedPerson(`${OF_A_SIDE} and (x.accepted_on is not null
      or exists (select from mutualisation_request q where q.id = x.request_id and q.expires_on >= acting_day()))`)}
  create policy of_the_retention_select on mutualisation_request for select to clausier_app
    using ((select acting_role()) = 'SYSTEM' and expires_on < (select acting_day()));
  create policy of_the_retention_select on mutualisation_proposal for select to clausier_app using (${EXPIRED});
  create policy of_the_retention_delete on mutualisation_proposal for delete to clausier_app using (${EXPIRED});
  grant delete on mutualisation_proposal to clausier_app;
`;

export const UNDO_EXPIRED_PROPOSALS = /* sql */ `
  revoke delete on mutualisation_proposal from clausier_app;
  drop policy of_the_retention_delete on mutualisation_proposal;
  drop policy of_the_retention_select on mutualisation_proposal;
  drop policy of_the_retention_select on mutualisation_request;
  ${proposedPerson(OF_A_SIDE)}
`;
