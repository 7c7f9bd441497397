import { ENGLISH } from './sentences-en.js';
import { FRENCH, type Sentences } from './sentences-fr.js';

export type MessageKind = keyof Sentences;

/** Who reads a message. */
export interface Reader {
  readonly name: string;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

/** A message as it leaves: the same words in plain text and in the simplest HTML, with no image and nothing that tells it was read. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Writes a message in the language of its reader. */
export function writeMessage(kind: MessageKind, { name, language }: Reader, url: string): Message {
  const { subject, greeting, body, action, end } = (language === 'en' ? ENGLISH : FRENCH)[kind];
  const hello = greeting.replace('{name}', () => name.replace(/\s+/g, ' '));
  const link = asHtml(url);
  return {
    subject,
    text: `${hello}\n\n${body}\n\n${url}\n\n${end}\n\nClausier\n`,
    html: `<!doctype html><html lang="${language}"><body style="font:16px/1.5 sans-serif;color:#1c2b2d;max-width:36em">
<p>${asHtml(hello)}</p>
<p>${asHtml(body)}</p>
<p><a href="${link}">${asHtml(action)}</a></p>
<p style="font-size:14px">${link}</p>
<p>${asHtml(end)}</p>
<p>Clausier</p>
</body></html>`,
  };
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A name is only ever text, whatever it contains. */
function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
