import { ANY, empty, list, OWN, one, open, type Policy, THIS_ONE } from './notation.js';

/** Ways in, open to those who have no session yet. */
const WAYS_IN: Policy = {
  'POST /api/v1/session': open(),
  'GET /api/v1/demonstration/accounts': open(),
  // A link is a secret of 256 bits in the body: who holds it is known by it, and by nothing else.
  'POST /api/v1/links': open(),
  'POST /api/v1/links/holder': open(),
  'POST /api/v1/links/strength': open(),
  'POST /api/v1/links/use': open(),
  'POST /api/v1/deposit-links/door': open(),
  'POST /api/v1/deposit-links/session': open(),
  // Whoever holds the code printed on an attestation is told what it attests.
  'POST /api/v1/attestations/verification': open(),
  'GET /api/v1/openid': open(),
  // The installation under test declares no identity provider: nothing is behind the next ones but refusals.
  'GET /api/v1/openid/callback': empty(),
  'GET /api/v1/openid/signed-out': empty(),
  'POST /api/v1/openid/sign-in': empty(),
  'POST /api/v1/openid/invitation': open(),
  'POST /api/v1/openid/sign-out': empty(),
};

/** One's own session, password and second factor. */
const OWN_ACCOUNT: Policy = {
  'GET /api/v1/session': list('everybody', 'links'),
  'PATCH /api/v1/session': list('everybody'),
  'DELETE /api/v1/session': list('everybody', 'links', 'awaiting', 'enrolling'),
  'POST /api/v1/session/second-factor': list('awaiting'),
  'POST /api/v1/session/recovery-code': list('awaiting'),
  'POST /api/v1/session/password': list('everybody'),
  'POST /api/v1/session/password/strength': list('everybody'),
  'GET /api/v1/account/sessions': list('everybody'),
  'DELETE /api/v1/account/sessions': list('everybody'),
  'DELETE /api/v1/account/sessions/:id': one('session', { everybody: THIS_ONE }),
  'GET /api/v1/account/second-factor': list('everybody', 'enrolling'),
  'POST /api/v1/account/second-factor/proposal': list('everybody', 'enrolling'),
  'POST /api/v1/account/second-factor': list('everybody', 'enrolling'),
  'POST /api/v1/account/recovery-codes': list('everybody'),
  'POST /api/v1/account/second-factor/removal': list('everybody'),
  'GET /api/v1/openid/identity': list('everybody'),
  'POST /api/v1/openid/identity': list('everybody'),
  'DELETE /api/v1/openid/identity': list('everybody'),
};

/** Accounts of others: the administrator keeps all of them, a house manager those of the house. */
const KEPT_ACCOUNTS: Policy = {
  'GET /api/v1/users': list('managers', 'administrators'),
  'POST /api/v1/users/search': list('managers', 'administrators'),
  'POST /api/v1/users': list('managers', 'administrators'),
  'PATCH /api/v1/users/:id': one('user', { managers: OWN, administrators: ANY }),
  'POST /api/v1/users/:id/link': one('user', { managers: OWN, administrators: ANY }),
  'POST /api/v1/users/:id/second-factor/removal': one('user', { managers: OWN, administrators: ANY }),
};

export const ACCOUNTS: Policy = { ...WAYS_IN, ...OWN_ACCOUNT, ...KEPT_ACCOUNTS };
