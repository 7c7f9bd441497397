import { list, OWN, one, type Policy } from './notation.js';

/** What waits for a house, and what it sets aside of it. */
export const DESK: Policy = {
  'GET /api/v1/inbox': list('houses'),
  'GET /api/v1/inbox/count': list('houses'),
  // A clause waits as long as its hours are not all there: each house has some, and finds no other's.
  'POST /api/v1/inbox/set-aside': one('clause', { houses: OWN }),
  'DELETE /api/v1/inbox/set-aside/:id': one('thing set aside', { houses: OWN }),
};
