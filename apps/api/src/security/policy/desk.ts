import { list, NONE, OWN, one, type Policy, THIS_ONE, WHATEVER } from './notation.js';

/** What waits for a house, and what it sets aside of it. */
export const DESK: Policy = {
  'GET /api/v1/inbox': list('houses'),
  'GET /api/v1/inbox/count': list('houses'),
  // The proof of a hiring waits for the house that registered it: nobody of this world has shown an accepted document.
  'POST /api/v1/inbox/set-aside': one('employment contract', { houses: OWN }),
  // Each thing is answered apart, and alike whether it is another house's or nobody's.
  'POST /api/v1/inbox/set-aside/preview': one('employment contract', { houses: WHATEVER }),
  'POST /api/v1/inbox/set-aside/several': one('employment contract', { houses: OWN }),
  'POST /api/v1/inbox/set-aside/put-back': one('thing set aside', { houses: OWN }),
  'DELETE /api/v1/inbox/set-aside/:id': one('thing set aside', { houses: OWN }),
  // Whoever knocks sees their own views and those shared among theirs; a colleague's are theirs to delete, or the manager's.
  'GET /api/v1/saved-views': list('houses', 'authorities', 'metropolis'),
  'POST /api/v1/saved-views': list('houses', 'authorities', 'metropolis'),
  'DELETE /api/v1/saved-views/:id': one('saved view', {
    houses: THIS_ONE,
    managers: OWN,
    authorities: NONE,
    metropolis: NONE,
  }),
  // How far a house, or the installation, has gone; being led through it is each one's own choice.
  'GET /api/v1/first-steps/house': list('houses'),
  'GET /api/v1/first-steps/installation': list('administrators'),
  'PUT /api/v1/first-steps/dismissal': list('houses', 'administrators'),
  'DELETE /api/v1/first-steps/dismissal': list('houses', 'administrators'),
};
