import { ACCOUNTS } from './policy/accounts.js';
import { CONTRACTS, EXECUTION } from './policy/contracts.js';
import { DESK } from './policy/desk.js';
import { DOORS } from './policy/doors.js';
import { FIGURES } from './policy/figures.js';
import { HOURS, SENDING } from './policy/hours.js';
import { JOURNAL } from './policy/journal.js';
import type { Policy } from './policy/notation.js';
import { PEOPLE } from './policy/people.js';
import { PRIVACY } from './policy/privacy.js';
import { SHARED_RECORDS } from './policy/shared-records.js';

/**
 * Who may do what, route by route: the declaration that the tests of this folder hold the live application to. A route
 * that is missing here fails them, and so does a line whose route is gone. To add a route: one line in the file of its
 * subject, and for a write one line in `testing/requests` that says how to ask.
 */
export const POLICY: Policy = {
  ...DOORS,
  ...ACCOUNTS,
  ...SHARED_RECORDS,
  ...CONTRACTS,
  ...EXECUTION,
  ...PEOPLE,
  ...PRIVACY,
  ...HOURS,
  ...SENDING,
  ...FIGURES,
  ...JOURNAL,
  ...DESK,
};
