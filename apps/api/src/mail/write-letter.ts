import type { Language } from '@clausier/domain/shared/language';

/** A message as it leaves: the same words in plain text and in the simplest HTML, with no image and nothing that tells it was read. */
export interface Message {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What a message says, before it is set in text and in HTML. */
export interface Letter {
  readonly subject: string;
  readonly greeting: string;
  readonly body: readonly string[];
  /** What is listed under the body, a line each. */
  readonly items?: readonly string[];
  readonly action: string;
  readonly url: string;
  readonly end: readonly string[];
}

/** Sets a letter in plain text and in HTML. Whatever a name contains, it is only ever text. */
export function writeLetter(
  language: Language,
  { subject, greeting, body, items = [], action, url, end }: Letter,
): Message {
  const list = items.length > 0 ? [items.map((item) => `- ${onOneLine(item)}`).join('\n')] : [];
  return {
    subject: onOneLine(subject),
    text: `${[onOneLine(greeting), ...body, ...list, url, ...end, 'Clausier'].join('\n\n')}\n`,
    html: `<!doctype html><html lang="${language}"><body style="font:16px/1.5 sans-serif;color:#1c2b2d;max-width:36em">
${[onOneLine(greeting), ...body].map(paragraph).join('\n')}
${items.length > 0 ? `<ul>${items.map((item) => `<li>${asHtml(onOneLine(item))}</li>`).join('')}</ul>` : ''}
<p><a href="${asHtml(url)}">${asHtml(action)}</a></p>
<p style="font-size:14px">${asHtml(url)}</p>
${end.map(paragraph).join('\n')}
<p>Clausier</p>
</body></html>`,
  };
}

const paragraph = (text: string) => `<p>${asHtml(text)}</p>`;

/** What people type may hold line breaks: in a header or a list they would begin something else. */
const onOneLine = (text: string) => text.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ').trim();

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function asHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
