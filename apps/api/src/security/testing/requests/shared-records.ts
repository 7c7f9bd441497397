import { type Questions, STALE } from './question.js';

/** Firms, authorities, attachments of communes, closings. */
export const SHARED_RECORD_QUESTIONS: Questions = {
  'POST /api/v1/firms': {
    body: ({ site }) => ({ siret: site.firm.siret, name: 'La même', kind: 'ENTREPRISE' }),
    reaches: ['firm-siret-taken'],
  },
  'PATCH /api/v1/firms/:id': {
    body: ({ site }) => ({
      siret: site.firm.siret,
      name: 'Une entreprise',
      kind: 'ENTREPRISE',
      version: STALE,
    }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/authorities': {
    body: ({ site }) => ({ siret: site.authority.siret, name: 'La même' }),
    reaches: ['authority-siret-taken'],
  },
  'PATCH /api/v1/authorities/:id': {
    body: ({ site }) => ({ siret: site.authority.siret, name: 'Une ville', version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/search': { body: () => ({ text: 'zzcan' }) },
  'POST /api/v1/search/recall': {
    body: ({ site }) => ({
      opened: [
        { kind: 'PERSON', id: site.person.participantId },
        { kind: 'OPERATION', id: site.works.operationId },
        { kind: 'FIRM', id: site.firm.id },
      ],
    }),
  },
  'POST /api/v1/territories/attachments': {
    body: ({ site }) => ({
      communeCode: '99999',
      territoryId: site.territory.id,
      validFrom: '2024-07-01',
      isVerified: true,
      source: 'Rapport',
    }),
    reaches: ['commune-unknown'],
  },
  'PATCH /api/v1/territories/attachments/:id': {
    body: () => ({ isVerified: true, source: 'Rapport', version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/closings': { body: () => ({ year: 2045 }), reaches: ['closing-in-the-future'] },
};
