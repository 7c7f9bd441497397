import { ANY, list, OWN, one, type Policy } from './notation.js';

/** Records of nobody in particular: firms and authorities by SIRET, territories, communes. */
export const SHARED_RECORDS: Policy = {
  'GET /api/v1/firms': list('houses', 'firms', 'metropolis', 'administrators'),
  'GET /api/v1/firms/:id': one('firm', { houses: ANY, firms: OWN, metropolis: ANY, administrators: ANY }),
  'POST /api/v1/firms': list('houses'),
  'PATCH /api/v1/firms/:id': one('firm', { houses: ANY }),

  'GET /api/v1/authorities': list('houses', 'authorities', 'metropolis', 'administrators'),
  'GET /api/v1/authorities/:id': one('authority', {
    houses: ANY,
    authorities: OWN,
    metropolis: ANY,
    administrators: ANY,
  }),
  'POST /api/v1/authorities': list('houses'),
  'PATCH /api/v1/authorities/:id': one('authority', { houses: ANY }),

  // Each finds what its lists show it, and no more.
  'POST /api/v1/search': list('houses', 'authorities', 'metropolis', 'administrators'),
  'POST /api/v1/search/recall': list('houses', 'authorities', 'metropolis', 'administrators'),

  'GET /api/v1/territories': list('everybody'),
  'GET /api/v1/communes': list('everybody'),
  'GET /api/v1/territories/attachments': list('metropolis', 'administrators'),
  'POST /api/v1/territories/attachments': list('administrators'),
  'PATCH /api/v1/territories/attachments/:id': one('attachment', { administrators: ANY }),
};
