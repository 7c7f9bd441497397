import { ANY, list, NONE, OWN, one, type Policy, several } from './notation.js';

/** Operations and everything under them: the house of the territory writes, its authority and the metropolis follow. */
export const CONTRACTS: Policy = {
  'GET /api/v1/operations': list('houses', 'authorities', 'metropolis'),
  'GET /api/v1/operations/:id': one('operation', { houses: OWN, authorities: OWN, metropolis: ANY }),
  // A buyer is a shared record: any house may name any of them.
  'POST /api/v1/operations': one('authority', { houses: ANY }),
  'PATCH /api/v1/operations/:id': one('operation', { houses: OWN }),
  'DELETE /api/v1/operations/:id': one('operation', { houses: OWN }),

  'GET /api/v1/operations/:id/calibrations': one('operation', { houses: OWN }),
  'POST /api/v1/operations/:id/calibrations': one('operation', { houses: OWN }),

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
  'POST /api/v1/clauses/:id/invoicings': one('clause', { houses: OWN }),
  'GET /api/v1/clauses/:id/division': one('clause', { houses: OWN, authorities: OWN }),
  'POST /api/v1/clauses/:id/divisions': one('clause', { houses: OWN }),
  'PATCH /api/v1/amendments/:id': one('amendment', { houses: OWN }),

  // What buyers publish is everybody's: any house brings it and reads it; it follows in its own name.
  'POST /api/v1/open-data/files': list('houses'),
  'GET /api/v1/open-data/files': list('houses', 'metropolis'),
  'GET /api/v1/open-data/files/:id': one('open data file', { houses: ANY, metropolis: ANY }),
  'GET /api/v1/open-data/files/:id/lines': one('open data file', { houses: ANY, metropolis: ANY }),
  'GET /api/v1/open-data/contracts': list('houses', 'metropolis'),
  'GET /api/v1/open-data/contracts/:id': one('published contract', { houses: ANY, metropolis: ANY }),
  'POST /api/v1/open-data/followed': several({
    'published contract': { houses: ANY },
    operation: { houses: OWN },
  }),
  'POST /api/v1/open-data/contracts/:id/changes': one('published contract', { houses: OWN }),
  'GET /api/v1/open-data/publication': list('houses'),
  'PUT /api/v1/open-data/publication/lots/:id': one('lot', { houses: OWN }),
  'GET /api/v1/open-data/publication/decp.json': list('houses'),
};

/** An attestation to the buyer is not a firm's, nor one to a firm the buyer's. */
const ADDRESSED = {
  attestation: { houses: OWN, authorities: OWN, firms: NONE },
  'attestation to a firm': { houses: OWN, authorities: NONE, firms: OWN },
};

/** The bilan of an operation is its house's and its buyer's; what is attested is read by whom it is addressed to. */
export const EXECUTION: Policy = {
  'GET /api/v1/operations/:id/execution-report': one('operation', { houses: OWN, authorities: OWN }),
  'GET /api/v1/operations/:id/execution-report.pdf': one('operation', { houses: OWN, authorities: OWN }),
  'GET /api/v1/operations/:id/execution-report.xlsx': one('operation', { houses: OWN, authorities: OWN }),
  'GET /api/v1/operations/:id/difficulties': one('operation', { houses: OWN }),
  'PUT /api/v1/operations/:id/difficulties': one('operation', { houses: OWN }),

  'GET /api/v1/attestations': list('houses', 'authorities', 'firms'),
  'POST /api/v1/operations/:id/attestations': one('operation', { houses: OWN }),
  'GET /api/v1/attestations/:id': several(ADDRESSED),
  'GET /api/v1/attestations/:id/attestation.pdf': several(ADDRESSED),
  'GET /api/v1/attestations/:id/attestation.xlsx': several(ADDRESSED),
  'POST /api/v1/attestations/:id/withdrawal': one('attestation', { houses: OWN }),
};
