import { list, OWN, one, type Policy } from './notation.js';

/** Rights of persons: the house that follows somebody informs them, gives them their data, and keeps or ends their file. */
export const PRIVACY: Policy = {
  'GET /api/v1/participants/:id/privacy': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/information-notices': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/export': one('participant', { houses: OWN }),
  'PUT /api/v1/participants/:id/retention-hold': one('participant', { houses: OWN }),
  'DELETE /api/v1/participants/:id/retention-hold': one('participant', { houses: OWN }),
  'GET /api/v1/retention': list('houses'),
};
