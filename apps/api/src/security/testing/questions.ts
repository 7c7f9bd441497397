import { ACCOUNT_QUESTIONS } from './requests/accounts.js';
import { CONTRACT_QUESTIONS } from './requests/contracts.js';
import { DESK_QUESTIONS } from './requests/desk.js';
import { HOUR_QUESTIONS } from './requests/hours.js';
import { PEOPLE_QUESTIONS } from './requests/people.js';
import { PRIVACY_QUESTIONS } from './requests/privacy.js';
import type { Questions } from './requests/question.js';
import { SHARED_RECORD_QUESTIONS } from './requests/shared-records.js';

/** How each write is asked. A read needs no line. */
export const QUESTIONS: Questions = {
  ...CONTRACT_QUESTIONS,
  ...PEOPLE_QUESTIONS,
  ...HOUR_QUESTIONS,
  ...PRIVACY_QUESTIONS,
  ...SHARED_RECORD_QUESTIONS,
  ...ACCOUNT_QUESTIONS,
  ...DESK_QUESTIONS,
};

/** A file that each wildcard serves, in place of its star. */
export const BEHIND_THE_STAR: Readonly<Record<string, string>> = {
  '/api/docs/*': 'swagger-ui.css',
  '/api/docs/docs/*': 'swagger-ui.css',
  '/*': 'connexion',
};
