import { list, OWN, one, type Policy } from './notation.js';

/** What waits for a house, and what it sets aside of it. */
export const DESK: Policy = {
  'GET /api/v1/inbox': list('houses'),
  'GET /api/v1/inbox/count': list('houses'),
  // The proof of a hiring waits for the house that registered it: nobody of this world has shown an accepted document.
  'POST /api/v1/inbox/set-aside': one('employment contract', { houses: OWN }),
  'DELETE /api/v1/inbox/set-aside/:id': one('thing set aside', { houses: OWN }),
};
