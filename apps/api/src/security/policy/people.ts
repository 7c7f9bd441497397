import { ANY, list, OWN, OWN_AND_LINKED, one, type Policy, several, THIS_ONE, WHATEVER } from './notation.js';

/**
 * Participants and their work contracts: houses only. A house opens the file of its own people, and a file without home,
 * contact or criterion of those of another house who work on its operations; it changes nothing in the latter.
 */
export const PEOPLE: Policy = {
  'GET /api/v1/participants': list('houses'),
  'POST /api/v1/participants/search': list('houses'),
  'GET /api/v1/participants/:id': one('participant', { houses: OWN_AND_LINKED }),
  'POST /api/v1/participants': list('houses'),
  // Whoever already knows the whole name and the birth date finds the person of any house; nobody else learns anything.
  'POST /api/v1/participants/find': list('houses'),
  // The same, of whoever may already be the person being typed; of other houses, which house only.
  'POST /api/v1/participants/likely': list('houses'),
  'GET /api/v1/participants/duplicates': list('houses'),
  'POST /api/v1/participants/:id/told-apart': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/merges': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/merges/:mergeId/undo': one('participant', { houses: OWN }),
  'PATCH /api/v1/participants/:id': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/residences': one('participant', { houses: OWN }),
  'POST /api/v1/participants/:id/eligibilities': one('participant', { houses: OWN }),
  // Only the house that recorded a criterion adds a proof to it.
  'POST /api/v1/participants/:id/eligibilities/:eligibilityId/proofs': several({
    eligibility: { houses: OWN },
    'eligibility of an own person': { houses: THIS_ONE },
  }),

  'GET /api/v1/employment-contracts': list('houses'),
  'POST /api/v1/employment-contracts/search': list('houses'),
  'POST /api/v1/employment-contracts': several({
    participant: { houses: OWN_AND_LINKED },
    // Somebody of another house is hired by whoever knows them, by the whole name and the birth date.
    'participant known by name and birth date': { houses: ANY },
    firm: { houses: ANY },
  }),
  // Each contract is answered apart, and alike whether it is another house's or nobody's.
  'POST /api/v1/employment-contracts/prolongations/preview': one('employment contract', { houses: WHATEVER }),
  'POST /api/v1/employment-contracts/prolongations': one('employment contract', { houses: OWN }),
  'POST /api/v1/employment-contracts/prolongations/undo': one('employment contract', { houses: OWN }),
  'PATCH /api/v1/employment-contracts/:id': one('employment contract', { houses: OWN }),
  'PUT /api/v1/employment-contracts/:id/allocation': one('employment contract', {
    houses: OWN_AND_LINKED,
  }),
  'PUT /api/v1/employment-contracts/:id/follow-ups': one('employment contract', { houses: OWN }),

  'GET /api/v1/assignments/clauses': list('houses'),
  'POST /api/v1/assignments': several({
    'employment contract': { houses: OWN_AND_LINKED },
    'employment contract of somebody known': { houses: ANY },
    clause: { houses: OWN },
  }),
  // An assignment belongs to the house of the operation, wherever the person lives.
  'PATCH /api/v1/assignments/:id': one('assignment', { houses: OWN }),
  'DELETE /api/v1/assignments/:id': one('assignment', { houses: OWN }),
  'POST /api/v1/assignments/:id/derogations': one('assignment', { houses: OWN }),

  // Between the house of the operation and the one that was asked: nobody else knows of it.
  'GET /api/v1/mutualisation-requests': list('houses'),
  'POST /api/v1/operations/:id/mutualisation-requests': one('operation', { houses: OWN }),
  'GET /api/v1/mutualisation-requests/:id': one('mutualisation request', { houses: OWN_AND_LINKED }),
  'POST /api/v1/mutualisation-requests/:id/proposal': one('mutualisation request', {
    houses: OWN_AND_LINKED,
  }),
  'POST /api/v1/mutualisation-requests/:id/acceptance': one('mutualisation request', {
    houses: OWN_AND_LINKED,
  }),
  'POST /api/v1/mutualisation-requests/:id/refusal': one('mutualisation request', { houses: OWN_AND_LINKED }),
  'POST /api/v1/mutualisation-requests/:id/withdrawal': one('mutualisation request', {
    houses: OWN_AND_LINKED,
  }),
  'POST /api/v1/mutualisation-requests/:id/messages': one('mutualisation request', {
    houses: OWN_AND_LINKED,
  }),
};
