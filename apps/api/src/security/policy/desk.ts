import { list, OWN, one, type Policy } from './notation.js';

/** What waits for a house, and what it sets aside of it. */
export const DESK: Policy = {
  'GET /api/v1/inbox': list('houses'),
  'GET /api/v1/inbox/count': list('houses'),
  // The proof of a hiring waits for the house that registered it: nobody of this world has shown an accepted document.
  'POST /api/v1/inbox/set-aside': one('employment contract', { houses: OWN }),
  'DELETE /api/v1/inbox/set-aside/:id': one('thing set aside', { houses: OWN }),
  // How far a house, or the installation, has gone; being led through it is each one's own choice.
  'GET /api/v1/first-steps/house': list('houses'),
  'GET /api/v1/first-steps/installation': list('administrators'),
  'PUT /api/v1/first-steps/dismissal': list('houses', 'administrators'),
  'DELETE /api/v1/first-steps/dismissal': list('houses', 'administrators'),
};
