import { ANY, list, one, open, type Policy } from './notation.js';

/** Accounts and sessions: the administrator opens and closes accounts, everybody looks after their own session. */
export const ACCOUNTS: Policy = {
  'POST /api/v1/session': open(),
  'GET /api/v1/session': list('everybody'),
  'PATCH /api/v1/session': list('everybody'),
  'DELETE /api/v1/session': list('everybody'),
  'GET /api/v1/demonstration/accounts': open(),

  'GET /api/v1/users': list('administrators'),
  'POST /api/v1/users': list('administrators'),
  'PATCH /api/v1/users/:id': one('user', { administrators: ANY }),
  'POST /api/v1/users/:id/password': one('user', { administrators: ANY }),
};
