import { ANY, list, OWN, one, type Policy, several } from './notation.js';

/** Operations and everything under them: the house of the territory writes, its authority and the metropolis follow. */
export const CONTRACTS: Policy = {
  'GET /api/v1/operations': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/operations/:id': one('operation', { houses: OWN, authorities: OWN, metropolis: ANY }),
  // A buyer is a shared record: any house may name any of them.
  'POST /api/v1/operations': one('authority', { houses: ANY }),
  'PATCH /api/v1/operations/:id': one('operation', { houses: OWN }),
  'DELETE /api/v1/operations/:id': one('operation', { houses: OWN }),

  'POST /api/v1/operations/:id/public-contracts': one('operation', { houses: OWN }),
  'PATCH /api/v1/public-contracts/:id': one('public contract', { houses: OWN }),
  'DELETE /api/v1/public-contracts/:id': one('public contract', { houses: OWN }),
  'POST /api/v1/public-contracts/:id/lots': one('public contract', { houses: OWN }),
  'PATCH /api/v1/lots/:id': one('lot', { houses: OWN }),
  'DELETE /api/v1/lots/:id': one('lot', { houses: OWN }),

  // A firm is a shared record too.
  'POST /api/v1/lots/:id/parties': several({ lot: { houses: OWN }, firm: { houses: ANY } }),
  'PATCH /api/v1/parties/:id': one('party', { houses: OWN }),
  'DELETE /api/v1/parties/:id': one('party', { houses: OWN }),

  'POST /api/v1/lots/:id/clauses': one('lot', { houses: OWN }),
  'PATCH /api/v1/clauses/:id': one('clause', { houses: OWN }),
  'DELETE /api/v1/clauses/:id': one('clause', { houses: OWN }),
  'POST /api/v1/clauses/:id/amendments': one('clause', { houses: OWN }),
  'GET /api/v1/clauses/:id/division': one('clause', { houses: OWN, authorities: OWN }),
  'POST /api/v1/clauses/:id/divisions': one('clause', { houses: OWN }),
  'PATCH /api/v1/amendments/:id': one('amendment', { houses: OWN }),
};
