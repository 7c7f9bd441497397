import { ANY, list, OWN, one, type Policy, several } from './notation.js';

/** Figures: what each role may add up. The groups of fewer than five persons are the business of other tests. */
export const FIGURES: Policy = {
  'GET /api/v1/reports/totals': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/totals.csv': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/breakdown': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/objectives': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/lines': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/declared-lines': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/lines.csv': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/reports/matrix': list('houses', 'metropolis'),
  'GET /api/v1/reports/matrix.csv': list('houses', 'metropolis'),
  'GET /api/v1/reports/territories/:code/:year': one('territory', { houses: OWN, metropolis: ANY }),
  'GET /api/v1/reports/territories/:code/:year/report.pdf': one('territory', {
    houses: OWN,
    metropolis: ANY,
  }),
  'GET /api/v1/reports/territories/:code/:year/report.xlsx': one('territory', {
    houses: OWN,
    metropolis: ANY,
  }),
  'GET /api/v1/reports/territories/:code/:year/report.csv': one('territory', {
    houses: OWN,
    metropolis: ANY,
  }),
  'GET /api/v1/reports/territories/:code/:year/dictionary.json': one('territory', {
    houses: OWN,
    metropolis: ANY,
  }),
  'GET /api/v1/reports/conventions': list('everybody'),

  // A house reads its own closings and those of the whole metropolis; the metropolis reads all of them.
  'GET /api/v1/closings': list('houses', 'metropolis'),
  'POST /api/v1/closings': list('managers', 'metropolis'),
  'GET /api/v1/closings/:id': several({
    closing: { houses: OWN, metropolis: ANY },
    'metropolitan closing': { houses: ANY, metropolis: ANY },
  }),
  'GET /api/v1/closings/:id/verification': several({
    closing: { houses: OWN, metropolis: ANY },
    'metropolitan closing': { houses: ANY, metropolis: ANY },
  }),

  'GET /api/v1/invariants': list('metropolis', 'administrators'),
};
