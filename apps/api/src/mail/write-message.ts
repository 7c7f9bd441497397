import { ENGLISH } from './sentences-en.js';
import { FRENCH, type Sentences } from './sentences-fr.js';
import { type Message, writeLetter } from './write-letter.js';

export type MessageKind = keyof Sentences;

/** Who reads a message. */
export interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

/** Writes a message about an account in the language of its reader. */
export function writeMessage(kind: MessageKind, { name, language }: Reader, url: string): Message {
  const { subject, greeting, body, action, end } = (language === 'en' ? ENGLISH : FRENCH)[kind];
  const hello = greeting.replace('{name}', () => name);
  return writeLetter(language, { subject, greeting: hello, body: [body], action, url, end: [end] });
}
