import type { Sentences } from './sentences-fr.js';

/** What the messages say, in English. */
export const ENGLISH: Sentences = {
  invitation: {
    subject: 'Your Clausier account',
    greeting: 'Hello {name},',
    body: 'An account has just been opened for you in Clausier. Choose your password to enter:',
    action: 'Choose my password',
    end: 'This link works once, for one hour. After that, ask for another one from the sign-in page.',
  },
  reset: {
    subject: 'Choose a new password',
    greeting: 'Hello {name},',
    body: 'A new password was asked for your Clausier account. To choose it:',
    action: 'Choose a new password',
    end: 'This link works once, for one hour. If you asked for nothing, do nothing: your password stays the same.',
  },
  passwordChanged: {
    subject: 'Your password has changed',
    greeting: 'Hello {name},',
    body: 'The password of your Clausier account has just been changed, and all your other sessions have ended.',
    action: 'Open Clausier',
    end: 'If it was not you, ask for a new link at once from the sign-in page, and tell your employment house.',
  },
  requestAsked: {
    subject: 'An employment house is looking for somebody',
    greeting: 'Hello {name},',
    body: 'Another employment house asks you for somebody for one of its operations:',
    action: 'Read the request',
    end: 'No name is passed on until you have proposed somebody and the other house has accepted.',
  },
  requestAnswered: {
    subject: 'An answer about a mutualisation request',
    greeting: 'Hello {name},',
    body: 'The other employment house has answered about a mutualisation request:',
    action: 'Read the answer',
    end: 'This message holds no name: everything is read in Clausier.',
  },
};
