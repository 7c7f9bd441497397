import { ANY, list, NONE, OWN, type Policy, several } from './notation.js';

/** Who changed what: a house manager reads what concerns the house, the administrator what concerns settings and accounts. */
export const JOURNAL: Policy = {
  'GET /api/v1/journal': list('managers', 'administrators'),
  'GET /api/v1/journal/:id': several({
    'journal entry': { managers: OWN, administrators: NONE },
    'journal entry of settings': { managers: OWN, administrators: ANY },
  }),
  'GET /api/v1/journal/people': list('managers', 'administrators'),
  'GET /api/v1/journal/entries.csv': list('managers'),
  // The chain is digests: it names nobody.
  'GET /api/v1/journal/chain.csv': list('managers', 'administrators'),
  'GET /api/v1/journal/seal': list('managers', 'administrators'),
  'GET /api/v1/journal/verification': list('managers', 'administrators'),
  'POST /api/v1/journal/verification': list('managers', 'administrators'),
};
