import { invalid } from '../../../platform/refuse.js';
import { READING_LIMITS } from '../reading-limits.js';

/** What the elements of a document are given to, in its order. Names come without their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** Attributes of an element by name without prefix. */
export type Attributes = Readonly<Record<string, string>>;

const NO_ATTRIBUTES: Attributes = {};
const LONGEST_PIECE = 4 * 1024 * 1024;
const ATTRIBUTE = /\s*([^\s=<>"'/]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/**
 * Reads XML as it comes, without keeping it. It knows no DTD, no entity but the five and numbers, no include: nothing can be
 * fetched or multiplied. Throws `file-with-dtd`; `file-unreadable` for a document that is not well formed or goes too deep.
 */
export class XmlReader {
  private pending = '';
  private readonly path: string[] = [];
  private isBegun = false;

  constructor(private readonly handler: XmlHandler) {}

  write(chunk: string): void {
    const text = this.pending === '' ? chunk : this.pending + chunk;
    const read = this.readPieces(text);
    this.pending = text.slice(read);
    if (this.pending.length > LONGEST_PIECE) throw unreadable();
  }

  end(): void {
    if (this.path.length > 0 || !this.isBegun || this.pending.trim() !== '') throw unreadable();
  }

  /** Reads every piece that is whole; gives where the first that is not begins. */
  private readPieces(text: string): number {
    let at = 0;
    for (;;) {
      const open = text.indexOf('<', at);
      if (open < 0) return at;
      const end = open + 1 < text.length ? this.readMarkup(text, open) : -1;
      if (end < 0) return this.beforeMarkup(text, at, open);
      at = end;
      const next = text.indexOf('<', at);
      if (next < 0) return at;
      if (next > at) {
        if (this.path.length > 0) this.handler.text(decodeEntities(text.slice(at, next)));
        at = next;
      }
    }
  }

  /** Text before the very first element says nothing; elsewhere the text was given already. */
  private beforeMarkup(text: string, at: number, open: number): number {
    if (open > at && this.path.length > 0) {
      this.handler.text(decodeEntities(text.slice(at, open)));
      return open;
    }
    return open > at && !this.isBegun ? open : at;
  }

  /** Reads the markup that begins at `open`; gives where it ends, -1 when it is not whole yet. */
  private readMarkup(text: string, open: number): number {
    const second = text.charCodeAt(open + 1);
    if (second === 0x2f) return this.readClosing(text, open);
    if (second === 0x3f) return endOf(text, '?>', open);
    if (second === 0x21) return this.readDeclaration(text, open);
    return this.readOpening(text, open);
  }

  private readDeclaration(text: string, open: number): number {
    if (text.startsWith('<!--', open)) return endOf(text, '-->', open + 4);
    if (text.startsWith('<![CDATA[', open)) {
      const end = text.indexOf(']]>', open);
      if (end < 0) return -1;
      if (this.path.length > 0) this.handler.text(text.slice(open + 9, end));
      return end + 3;
    }
    if (text.length - open < 9) return -1;
    throw invalid('file-with-dtd', 'file');
  }

  private readClosing(text: string, open: number): number {
    const end = text.indexOf('>', open);
    if (end < 0) return -1;
    const name = localName(text.slice(open + 2, end).trimEnd());
    if (this.path.pop() !== name) throw unreadable();
    this.handler.close(name);
    return end + 1;
  }

  private readOpening(text: string, open: number): number {
    const end = endOfTag(text, open);
    if (end < 0) return -1;
    const isAlone = text.charCodeAt(end - 1) === 0x2f;
    const body = text.slice(open + 1, isAlone ? end - 1 : end);
    const cut = body.search(/\s/);
    const name = localName(cut < 0 ? body : body.slice(0, cut));
    if (name === '' || this.path.length >= READING_LIMITS.depth || (this.isBegun && this.path.length === 0))
      throw unreadable();
    this.isBegun = true;
    this.handler.open(name, cut < 0 ? NO_ATTRIBUTES : attributesOf(body, cut));
    if (isAlone) this.handler.close(name);
    else this.path.push(name);
    return end + 1;
  }
}

/** Where a tag ends; a '>' inside quotes is none. */
function endOfTag(text: string, open: number): number {
  let end = text.indexOf('>', open);
  let quote = nextQuote(text, open, end);
  while (quote >= 0) {
    const closing = text.indexOf(text[quote]!, quote + 1);
    if (closing < 0) return -1;
    if (closing > end) end = text.indexOf('>', closing);
    quote = nextQuote(text, closing + 1, end);
  }
  return end;
}

function nextQuote(text: string, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

function endOf(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from);
  return end < 0 ? -1 : end + mark.length;
}

function attributesOf(body: string, from: number): Attributes {
  const attributes: Record<string, string> = Object.create(null);
  ATTRIBUTE.lastIndex = from;
  let last = from;
  for (let match = ATTRIBUTE.exec(body); match; match = ATTRIBUTE.exec(body)) {
    last = ATTRIBUTE.lastIndex;
    const name = localName(match[1]!);
    attributes[name] ??= decodeEntities(match[2] ?? match[3]!);
  }
  if (body.slice(last).trim() !== '') throw unreadable();
  return attributes;
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The five entities of XML and numbers; any other is left as it is written. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hexadecimal, name) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      return characterOf(decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    },
  );
}

/** A character by its number; what is none is told by the mark of a missing character. */
export function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

function unreadable() {
  return invalid('file-unreadable', 'file');
}
