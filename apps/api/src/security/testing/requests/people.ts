import { type Asking, type Questions, STALE } from './question.js';

const IDENTITY = { sex: 'F', qualification: 'UNKNOWN' };
const known = ({ record: { lastName, firstName, bornOn } }: Asking) => ({ lastName, firstName, bornOn });
const isKnown = ({ of }: Asking) => of?.includes('known') === true;

/** People, their work contracts and what they serve. */
export const PEOPLE_QUESTIONS: Questions = {
  'POST /api/v1/participants': {
    body: ({ site }) => ({
      ...IDENTITY,
      ...site.person.identity,
      firstName: 'Quatre',
      residence: { communeCode: '99999', isQpv: false, validFrom: '2020-01-01' },
    }),
    reaches: ['commune-unknown'],
  },
  'POST /api/v1/participants/search': { body: () => ({ search: 'zzcan', size: 200 }) },
  'POST /api/v1/employment-contracts/search': { body: () => ({ search: 'zzcan', size: 200 }) },
  'POST /api/v1/participants/find': { body: ({ site }) => site.person.identity },
  'POST /api/v1/participants/likely': { body: ({ site }) => site.person.identity },
  'POST /api/v1/participants/:id/told-apart': {
    body: ({ record }) => ({ otherId: record.id, reason: 'Pas la même' }),
    reaches: ['same-file'],
  },
  'POST /api/v1/participants/:id/merges': {
    body: ({ record }) => ({ mergedId: record.id, reason: 'La même' }),
    reaches: ['same-file'],
  },
  'POST /api/v1/participants/:id/merges/:mergeId/undo': {
    body: () => ({ reason: 'Ce n’est pas elle' }),
    reaches: ['not-merged'],
  },
  'PATCH /api/v1/participants/:id': {
    body: () => ({ ...IDENTITY, lastName: 'Un', firstName: 'Autre', bornOn: '1990-01-01', version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/participants/:id/residences': {
    body: () => ({ communeCode: '99999', isQpv: false, validFrom: '2024-02-01' }),
    reaches: ['commune-unknown'],
  },
  'POST /api/v1/participants/:id/eligibilities': {
    body: () => ({ criterionCode: 'RSA', assessedOn: '2044-01-01' }),
    reaches: ['assessed-in-the-future'],
  },
  'POST /api/v1/participants/:id/eligibilities/:eligibilityId/proofs': {
    body: () => ({ documentCode: 'IDENTITY_DOCUMENT', issuedOn: '2044-01-01' }),
    reaches: ['proof-dates-out-of-order'],
  },
  'POST /api/v1/employment-contracts': {
    // A contract so old that the hours already validated would fall out of its 24 months.
    body: (asking) => ({
      participantId: asking.of === 'firm' ? asking.site.person.participantId : asking.record.id,
      firmId: asking.of === 'firm' ? asking.record.id : asking.site.firm.id,
      ...(isKnown(asking) ? { knownAs: known(asking) } : {}),
      engagementMode: 'DIRECT_HIRE',
      contractType: 'CDD',
      startedOn: '2012-01-01',
    }),
    reaches: ['window-leaves-hours-out'],
  },
  'POST /api/v1/employment-contracts/prolongations/preview': {
    body: ({ record }) => ({ contracts: [{ id: record.id, version: STALE }], until: '2040-01-31' }),
  },
  'POST /api/v1/employment-contracts/prolongations': {
    body: ({ record }) => ({ contracts: [{ id: record.id, version: STALE }], until: '2040-01-31' }),
    reaches: ['version-stale', 'contract-without-end', 'contract-broken'],
  },
  'POST /api/v1/employment-contracts/prolongations/undo': {
    body: ({ record }) => ({ contracts: [{ id: record.id, version: STALE, endedOn: '2040-01-31' }] }),
    reaches: ['version-stale'],
  },
  'PATCH /api/v1/employment-contracts/:id': {
    body: () => ({ trade: 'Un métier', version: STALE }),
    reaches: ['version-stale'],
  },
  'PUT /api/v1/employment-contracts/:id/allocation': {
    body: () => ({
      shares: [
        { assignmentId: 1, version: 1, sharePerTenThousand: 1 },
        { assignmentId: 1, version: 1, sharePerTenThousand: 1 },
      ],
    }),
    reaches: ['allocation-duplicate-assignment'],
  },
  'PUT /api/v1/employment-contracts/:id/follow-ups': {
    body: () => ({ followUp: 'MONTH_3', situation: 'CDI' }),
    reaches: ['follow-up-contract-not-ended', 'follow-up-too-early'],
  },
  'POST /api/v1/assignments': {
    body: (asking) => ({
      employmentContractId: asking.of === 'clause' ? asking.site.person.contractId : asking.record.id,
      clauseId: asking.of === 'clause' ? asking.record.id : asking.site.works.clauseId,
      ...(isKnown(asking) ? { knownAs: known(asking) } : {}),
      sharePerTenThousand: 10_000,
      startedOn: '2012-01-01',
    }),
    reaches: ['assignment-outside-contract'],
  },
  'PATCH /api/v1/assignments/:id': {
    body: () => ({ sharePerTenThousand: 10_000, startedOn: '2020-01-01', version: STALE }),
    reaches: ['version-stale'],
  },
  'DELETE /api/v1/assignments/:id': { reaches: ['has-hours', 'has-derogation'] },
  'POST /api/v1/assignments/:id/derogations': {
    body: () => ({ kind: 'OUTSIDE_DATES', reason: ' '.repeat(12) }),
    reaches: ['derogation-reason-missing'],
    refusedFor: 'reason',
  },
  'POST /api/v1/operations/:id/mutualisation-requests': {
    body: ({ site }) => ({
      territoryIds: [site.territory.id],
      trade: 'Peintre',
      startsOn: '2024-07-01',
      expiresOn: '2044-01-01',
    }),
    reaches: ['request-to-itself'],
  },
  'POST /api/v1/mutualisation-requests/:id/proposal': {
    body: ({ site }) => ({ participantId: site.person.participantId }),
    reaches: ['request-move-refused'],
  },
  'POST /api/v1/mutualisation-requests/:id/acceptance': {
    body: () => ({}),
    reaches: ['request-move-refused'],
  },
  'POST /api/v1/mutualisation-requests/:id/refusal': {
    body: () => ({ text: 'Personne' }),
    reaches: ['request-move-refused'],
  },
  'POST /api/v1/mutualisation-requests/:id/withdrawal': {
    body: () => ({}),
    reaches: ['request-move-refused'],
  },
  'POST /api/v1/mutualisation-requests/:id/messages': {
    body: () => ({ text: 'a' }),
    reaches: ['reason-too-short'],
    refusedFor: 'text',
  },
};
