import { type Questions, STALE } from './question.js';

const ACCOUNT = { name: 'Une personne', role: 'METROPOLIS', language: 'fr' };
let tries = 0;

/** Accounts, sessions, shared records, closings. */
export const OTHER_QUESTIONS: Questions = {
  'POST /api/v1/session': {
    body: () => ({ email: `inconnu-${++tries}@example.org`, password: 'un mot de passe qui n’ouvre rien' }),
    reaches: ['sign-in-refused'],
  },
  'PATCH /api/v1/session': { body: () => ({ language: 'fr' }) },
  'DELETE /api/v1/session': { endsSession: true },

  'POST /api/v1/users': {
    body: ({ site }) => ({
      ...ACCOUNT,
      email: 'nouveau@example.org',
      territoryId: site.territory.id,
      password: 'un mot de passe assez long',
    }),
    reaches: ['user-scope-not-of-role'],
  },
  'PATCH /api/v1/users/:id': {
    body: () => ({ ...ACCOUNT, email: 'change@example.org', isDisabled: false, version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/users/:id/password': { body: () => ({ password: 'un mot de passe assez long' }) },

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
