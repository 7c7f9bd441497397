import { type Asking, type Questions, STALE } from './question.js';

const WRONG = 'ce n’est pas le bon mot de passe';
const NO_LINK = { purpose: 'RESET', token: 'x'.repeat(43) };
let tries = 0;

const account = ({ site }: Asking) => ({
  name: 'Une personne',
  role: 'FACILITATOR',
  territoryId: site.territory.id,
  language: 'fr',
});

/** Ways in, one's own account, and the accounts of others. */
export const ACCOUNT_QUESTIONS: Questions = {
  'POST /api/v1/session': {
    body: () => ({ email: `inconnu-${++tries}@example.org`, password: WRONG }),
    reaches: ['sign-in-refused'],
  },
  'POST /api/v1/links': { body: () => ({ email: 'inconnu@example.org' }) },
  'POST /api/v1/links/holder': { body: () => NO_LINK, reaches: ['link-unknown'] },
  'POST /api/v1/links/strength': { body: () => ({ ...NO_LINK, password: WRONG }), reaches: ['link-unknown'] },
  'POST /api/v1/links/use': { body: () => ({ ...NO_LINK, password: WRONG }), reaches: ['link-unknown'] },
  'POST /api/v1/deposit-links/door': {
    body: () => ({ token: NO_LINK.token }),
    reaches: ['deposit-link-unknown'],
  },
  'POST /api/v1/deposit-links/session': {
    body: () => ({ token: NO_LINK.token }),
    reaches: ['deposit-link-unknown'],
  },
  'POST /api/v1/attestations/verification': {
    body: () => ({ code: 'ZZZZ-ZZZZ-ZZZZ' }),
    reaches: ['attestation-code-unknown'],
    refusedFor: 'code',
  },
  'POST /api/v1/openid/sign-in': { body: () => ({}) },
  'POST /api/v1/openid/invitation': { body: () => ({ token: NO_LINK.token }), reaches: ['link-unknown'] },
  'POST /api/v1/openid/sign-out': { endsSessions: true },

  'PATCH /api/v1/session': { body: () => ({ language: 'fr' }) },
  'DELETE /api/v1/session': { endsSessions: true },
  'POST /api/v1/session/second-factor': {
    body: () => ({ code: '000000' }),
    reaches: ['second-factor-code-wrong'],
  },
  'POST /api/v1/session/recovery-code': {
    body: () => ({ code: 'aaaa-bbbb-cccc-dddd' }),
    reaches: ['recovery-code-wrong'],
  },
  'POST /api/v1/session/password': {
    body: () => ({ currentPassword: WRONG, password: `${WRONG} non plus` }),
    reaches: ['password-wrong'],
  },
  'POST /api/v1/session/password/strength': { body: () => ({ password: WRONG }) },
  'DELETE /api/v1/account/sessions': { endsSessions: true },
  'DELETE /api/v1/account/sessions/:id': {
    endsSessions: true,
    path: ({ record, ownership, sender }) =>
      ownership === 'own' && sender.otherSession !== undefined ? { id: sender.otherSession } : record,
  },
  // Nothing is shown that proves who asks.
  'POST /api/v1/account/second-factor/proposal': { body: () => ({}), reaches: ['field-missing'] },
  'POST /api/v1/account/second-factor': {
    body: () => ({ code: '000000' }),
    reaches: ['second-factor-not-proposed', 'second-factor-code-wrong'],
  },
  'POST /api/v1/account/recovery-codes': { body: () => ({}), reaches: ['field-missing'] },
  'POST /api/v1/account/second-factor/removal': { body: () => ({}), reaches: ['field-missing'] },
  'POST /api/v1/openid/identity': { body: () => ({}), reaches: ['field-missing'] },

  'POST /api/v1/journal/verification': { body: () => ({ position: 1, digest: '0'.repeat(64) }) },

  'POST /api/v1/users/search': { body: () => ({ search: 'zzcan', size: 200 }) },
  'POST /api/v1/users': {
    body: (asking) => ({ ...account(asking), firmId: asking.site.firm.id, email: 'nouveau@example.org' }),
    reaches: ['user-scope-not-of-role'],
  },
  'PATCH /api/v1/users/:id': {
    body: (asking) => ({ ...account(asking), email: 'change@example.org', isDisabled: true, version: STALE }),
    reaches: ['version-stale'],
  },
  'POST /api/v1/users/:id/link': { reaches: ['account-disabled'] },
  'POST /api/v1/users/:id/second-factor/removal': {
    body: () => ({ reason: 'Téléphone perdu' }),
    reaches: ['second-factor-absent'],
  },
};
