import { formWith } from '../form.js';
import { type Questions, STALE } from './question.js';

const PARTY = { role: 'SUBCONTRACTOR', isLead: false };
const CONTRACT = { number: 'Z1', subject: 'Travaux', kind: 'PUBLIC' };
const CLAUSE = {
  kind: 'EXECUTION_CONDITION',
  objectiveKind: 'FIXED',
  committedHours: 1000,
  countedHourKinds: ['WORKED'],
  allowsOpenEnded: false,
  startedOn: '2024-01-01',
};
const AMENDMENT = { number: 9, committedHours: 1000, reason: 'Surfaces' };
const OPERATION = { name: 'Une opération', status: 'ACTIVE', startedOn: '2024-01-08' };

/** Everything under an operation. What is removed has hours; what is changed has another version. */
export const CONTRACT_QUESTIONS: Questions = {
  'POST /api/v1/operations': {
    body: ({ record }) => ({ ...OPERATION, authorityId: record.id, communeCode: '99999' }),
    reaches: ['commune-unknown'],
  },
  'PATCH /api/v1/operations/:id': {
    body: ({ site }) => ({
      ...OPERATION,
      authorityId: site.authority.id,
      communeCode: site.territory.commune,
      version: STALE,
    }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/operations/:id': { reaches: ['has-hours'] },
  'POST /api/v1/operations/:id/calibrations': {
    body: () => ({
      subject: 'Un lot',
      amountCents: 1,
      labourShare: 5000,
      insertionRate: 500,
      hourlyCostCents: 0,
    }),
    reaches: ['calibration-cost-not-positive'],
  },
  'POST /api/v1/operations/:id/public-contracts': {
    body: () => ({
      ...CONTRACT,
      lots: [
        { number: '1', name: 'Un' },
        { number: '1', name: 'Deux' },
      ],
    }),
    reaches: ['lot-number-taken'],
  },
  'PATCH /api/v1/public-contracts/:id': {
    body: () => ({ ...CONTRACT, version: STALE }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/public-contracts/:id': { reaches: ['has-hours'] },
  'POST /api/v1/public-contracts/:id/lots': {
    // The world's only lots are numbered by their mark.
    body: ({ site, marks, record }) => ({
      number: marks.of(
        site.name,
        record.id === site.works.publicContractId ? 'operation' : 'second operation',
      ),
      name: 'Le même',
    }),
    reaches: ['lot-number-taken'],
  },
  'PATCH /api/v1/lots/:id': {
    body: () => ({ number: 'Z1', name: 'Un lot', version: STALE }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/lots/:id': { reaches: ['has-hours'] },
  'POST /api/v1/lots/:id/parties': {
    path: ({ site, record, of }) => (of === 'firm' ? { id: site.works.lotId } : record),
    // The firm is looked up first, then the party it would work for, which no lot has.
    body: ({ site, record, of }) => ({
      ...PARTY,
      firmId: of === 'firm' ? record.id : site.firm.id,
      parentPartyId: of === 'firm' ? STALE : null,
    }),
    reaches: ['party-firm-taken', 'party-parent-not-in-lot', 'party-parent-missing'],
  },
  'PATCH /api/v1/parties/:id': {
    body: () => ({ ...PARTY, role: 'HOLDER', version: STALE }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/parties/:id': { reaches: ['has-hours'] },
  'POST /api/v1/lots/:id/clauses': {
    body: () => ({ ...CLAUSE, dueOn: '2023-12-31' }),
    reaches: ['clause-ends-before-it-starts'],
  },
  'PATCH /api/v1/clauses/:id': {
    body: () => ({ ...CLAUSE, startedOn: '2020-01-01', dueOn: '2030-12-31', version: STALE }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/clauses/:id': { reaches: ['has-hours'] },
  'POST /api/v1/clauses/:id/amendments': {
    body: () => ({ ...AMENDMENT, signedOn: '2044-01-01' }),
    reaches: ['amendment-not-signed-yet'],
  },
  'POST /api/v1/clauses/:id/invoicings': {
    body: () => ({ seenRevision: 0, invoicedOn: '2024-04-30', cumulativeCents: 100 }),
    reaches: ['invoicing-of-fixed-objective'],
  },
  'POST /api/v1/clauses/:id/divisions': {
    body: () => ({
      seenRevision: 0,
      decidedOn: '2044-01-01',
      reason: 'Selon la convention',
      parts: [{ partyId: 1, hours: 1000 }],
    }),
    reaches: ['division-in-the-future'],
  },
  'PATCH /api/v1/amendments/:id': {
    body: () => ({ ...AMENDMENT, signedOn: '2024-01-02', version: STALE }),
    reaches: ['version-stale'],
  },
  'PUT /api/v1/operations/:id/difficulties': {
    body: () => ({ text: 'Deux mois de retard', version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/operations/:id/attestations': {
    body: () => ({ audience: 'AUTHORITY', seenRevision: 99_999 }),
    reaches: ['attestation-issued-meanwhile'],
  },
  'POST /api/v1/attestations/:id/withdrawal': {
    body: () => ({ reason: 'Non' }),
    reaches: ['field-too-short'],
    refusedFor: 'reason',
  },
  'POST /api/v1/open-data/files': {
    body: () => {
      const { payload, headers } = formWith({ fields: [], file: { name: 'decp.json', content: '' } });
      return { payload: payload.toString('latin1'), type: headers['content-type'] };
    },
    reaches: ['file-empty'],
  },
  'POST /api/v1/open-data/followed': {
    // Both are followed already: the operation is looked up first, then the record.
    body: ({ site, record, of }) => ({
      records: [{ id: of === 'operation' ? site.works.publishedId : record.id, lotNumber: '1', lotName: '' }],
      operationId: of === 'operation' ? record.id : site.works.operationId,
      contractNumber: 'Z1',
      subject: 'Travaux',
    }),
    reaches: ['published-already-followed'],
  },
  'POST /api/v1/open-data/contracts/:id/changes': { reaches: ['nothing-to-change'] },
  'PUT /api/v1/open-data/publication/lots/:id': {
    body: () => ({ answers: [{ path: 'offresRecues', value: 'beaucoup' }] }),
    reaches: ['published-answer-refused'],
    refusedFor: 'value',
  },
};
