import { list, OWN, one, type Policy, several, THIS_ONE } from './notation.js';

/** Rights of persons: the house that follows somebody informs them, gives them their data, and keeps or ends their file. */
export const PRIVACY: Policy = {
  'GET /api/v1/participants/:id/privacy': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/information-notices': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/export': one('participant', { houses: OWN }),
  'PUT /api/v1/participants/:id/retention-hold': one('participant', { houses: OWN }),
  'DELETE /api/v1/participants/:id/retention-hold': one('participant', { houses: OWN }),
  // What the file wrongly says is corrected by the house that follows the person; a criterion, by the one that recorded it.
  'PATCH /api/v1/participants/:id/residences/:residenceId': several({
    home: { houses: OWN },
    'home of an own person': { houses: THIS_ONE },
  }),
  'POST /api/v1/participants/:id/residences/:residenceId/removal': several({
    home: { houses: OWN },
    'home of an own person': { houses: THIS_ONE },
  }),
  'PATCH /api/v1/participants/:id/eligibilities/:eligibilityId': several({
    eligibility: { houses: OWN },
    'eligibility of an own person': { houses: THIS_ONE },
  }),
  'GET /api/v1/information-notice': list('houses'),
  'GET /api/v1/retention': list('houses'),
};
