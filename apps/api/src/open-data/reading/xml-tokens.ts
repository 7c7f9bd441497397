import TokenType from '@streamparser/json/utils/types/tokenType.js';
import { XmlReader } from '../../timesheets/reading/formats/xml-reader.js';
import type { TakeToken } from './json-tokens.js';

/** The documents of 2019 begin with a declaration or with what they hold; a page of a site is none of them. */
const BEGINNING =
  /^\ufeff?\s*(?:<\?xml\b|<(?:\w+:)?(?:marches?|contrats?|concessions?|contrat-concession|donnees|data|root|decp)\b)/i;
const CHUNK = 64 * 1024;

interface Element {
  readonly name: string;
  isObject: boolean;
  text: string;
}

export function looksLikeXml(text: string): boolean {
  return BEGINNING.test(text.slice(0, 1000));
}

/**
 * The tokens JSON would have for a document of XML, the other official format until 2022: an element is a field, elements
 * inside it are fields of an object, and one that comes again is one of a list. Throws as the reader of XML does.
 */
export function readXmlTokens(text: string, take: TakeToken): void {
  const open: Element[] = [];
  const tell = (token: TokenType, value: string | null = null) => void take(token, value, 0);
  const name = ({ name: said }: Element) => {
    tell(TokenType.STRING, said);
    tell(TokenType.COLON);
  };
  const reader = new XmlReader({
    open(said) {
      const around = open.at(-1);
      if (!around) tell(TokenType.LEFT_BRACE);
      else if (!around.isObject) {
        around.isObject = true;
        name(around);
        tell(TokenType.LEFT_BRACE);
      }
      open.push({ name: said, isObject: false, text: '' });
    },
    text(said) {
      const around = open.at(-1);
      if (around && !around.isObject) around.text += said;
    },
    close() {
      const closed = open.pop()!;
      if (closed.isObject) tell(TokenType.RIGHT_BRACE);
      else {
        name(closed);
        const isEmpty = closed.text.trim() === '';
        tell(isEmpty ? TokenType.NULL : TokenType.STRING, isEmpty ? null : closed.text);
      }
      if (open.length === 0) tell(TokenType.RIGHT_BRACE);
    },
  });
  for (let at = 0; at < text.length; at += CHUNK) reader.write(text.slice(at, at + CHUNK));
  reader.end();
}
